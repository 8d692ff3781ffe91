//! Signals that would end the program where an error message helps more. It must not know what is being written.

/// A write past the person's limit on the size of files then fails like any other, instead of killing the program.
/// Best effort: where it cannot be had, everything acknowledged is safe all the same.
pub fn survive_size_limits() {
    #[cfg(unix)]
    {
        let noticed = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        if let Err(e) = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, noticed) {
            tracing::debug!("a limit on the size of files will end the program: {e}");
        }
    }
}
