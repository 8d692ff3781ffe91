//! The `amends` program: parses the command line, runs it, turns the result into an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    amends::cli::main()
}
