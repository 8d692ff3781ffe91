//! The library that stands between the program and the C library: built once, loaded into the program
//! under test. Linux only; elsewhere, or without a C compiler, the tests that need it say so and pass.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// What happens at a counted call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    Kill,
    Short,
    Fail(i32),
}

pub const EIO: i32 = 5;
pub const EINTR: i32 = 4;
pub const ENOSPC: i32 = 28;

static BUILT: LazyLock<Result<(tempfile::TempDir, PathBuf), String>> = LazyLock::new(|| {
    if !cfg!(target_os = "linux") {
        return Err("this needs the loader of Linux".to_owned());
    }
    let dir = tempfile::tempdir().map_err(|e| e.to_string())?;
    let library = dir.path().join("shim.so");
    let source = crate::support::project("tests/it/faults/shim.c");
    let built =
        Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-ldl").status();
    match built {
        Ok(status) if status.success() => Ok((dir, library)),
        other => Err(format!("the C compiler did not build it: {other:?}")),
    }
});

/// The library, or why there is none.
pub fn library() -> Result<&'static Path, &'static str> {
    BUILT.as_ref().map(|(_, path)| path.as_path()).map_err(String::as_str)
}

/// Loads the library into a program; it watches the files below `data`.
pub fn load(command: &mut Command, data: &Path) {
    command.env("LD_PRELOAD", library().unwrap()).env("SHIM_ROOT", data);
}

/// Has something happen at call number `at`; `fired` comes into being then.
pub fn at(command: &mut Command, at: u32, what: Happening, fired: &Path) {
    let word = match what {
        Happening::Kill => "kill".to_owned(),
        Happening::Short => "short".to_owned(),
        Happening::Fail(errno) => errno.to_string(),
    };
    command.env("SHIM_AT", at.to_string()).env("SHIM_DO", word).env("SHIM_FIRED", fired);
}

/// Skips a test that needs the library, saying so.
#[macro_export]
macro_rules! needs_shim {
    () => {
        if let Err(why) = $crate::faults::shim::library() {
            eprintln!("skipped: {why}");
            return;
        }
    };
}
