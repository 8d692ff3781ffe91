//! Whether there is anything to play on, and how it is kept quiet about it. It must not open a device.
//!
//! On Linux the device is reached through ALSA's C library, which writes to the terminal by itself when there is no
//! card. Two things keep it from that, both without touching the terminal: it is not asked at all unless the kernel
//! lists a card or a sound server is running; and every thread that calls into it first takes over what it says
//! there, for the log. The second holds also for cards that are busy, broken or taken away.

/// Whether looking for a device makes sense.
#[cfg(target_os = "linux")]
pub(super) fn is_worth_a_try() -> bool {
    let cards = std::fs::read_to_string("/proc/asound/cards").unwrap_or_default();
    names_a_card(&cards) || has_server()
}

/// Whether looking for a device makes sense: elsewhere asking costs nothing.
#[cfg(not(target_os = "linux"))]
pub(super) fn is_worth_a_try() -> bool {
    true
}

/// `cards` is what the kernel says: ` 0 [PCH            ]: HDA-Intel - …` for each, or `--- no soundcards ---`.
#[cfg(any(target_os = "linux", test))]
fn names_a_card(cards: &str) -> bool {
    cards.lines().any(|line| line.trim_start().starts_with(|first: char| first.is_ascii_digit()) && line.contains('['))
}

#[cfg(target_os = "linux")]
fn has_server() -> bool {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if set("PULSE_SERVER").is_some() {
        return true;
    }
    let Some(runtime) = set("XDG_RUNTIME_DIR").map(std::path::PathBuf::from) else { return false };
    ["pulse/native", "pipewire-0"].iter().any(|socket| runtime.join(socket).exists())
}

/// From now on, what ALSA's library has to say to this thread goes to the log and not to the terminal.
#[cfg(target_os = "linux")]
pub(super) struct Quiet(Option<std::rc::Rc<std::cell::RefCell<alsa::Output>>>);

#[cfg(target_os = "linux")]
impl Quiet {
    /// Begins to listen.
    pub(super) fn this_thread() -> Self {
        Self(alsa::Output::local_error_handler().ok())
    }

    /// What was said, to the log.
    pub(super) fn log(&mut self) {
        let words = self.0.as_ref().map(|said| said.borrow().to_string()).unwrap_or_default();
        if !words.trim().is_empty() {
            tracing::debug!("ALSA: {}", words.trim());
            *self = Self::this_thread();
        }
    }
}

/// Elsewhere nothing needs to be kept quiet.
#[cfg(not(target_os = "linux"))]
pub(super) struct Quiet;

#[cfg(not(target_os = "linux"))]
impl Quiet {
    /// Nothing to listen to.
    pub(super) fn this_thread() -> Self {
        Self
    }

    /// Nothing was said.
    pub(super) fn log(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_told_from_none() {
        assert!(!names_a_card("--- no soundcards ---\n"));
        assert!(!names_a_card(""));
        let one = " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      HDA Intel PCH at 0xdd238000 irq 31\n";
        assert!(names_a_card(one));
    }
}
