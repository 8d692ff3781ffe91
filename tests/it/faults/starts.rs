//! Many starts at once: one has the store, all others are told who, and a lock left by a kill blocks nobody.

use std::process::{Command, Stdio};

use super::{amount, report, scratch};

fn start(data: &std::path::Path) -> std::process::Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amends"));
    command.arg("--data-dir").arg(data).args(["play", "wrong-plate", "--format", "json"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

#[test]
fn of_fifty_starts_at_once_one_has_the_store_and_the_others_are_told_who() {
    for _ in 0..amount(1, 20) {
        let dir = scratch();
        let mut all: Vec<_> = (0..50).map(|_| start(dir.path())).collect();
        // Each holds its input open, so whoever has the store keeps it until all have answered.
        let (mut holders, mut told) = (Vec::new(), 0);
        let deadline = std::time::Instant::now() + std::time::Duration::from_mins(1);
        while holders.len() + told < 50 && std::time::Instant::now() < deadline {
            let mut left = Vec::new();
            for mut child in all {
                if child.try_wait().unwrap().is_some() {
                    let output = child.wait_with_output().unwrap();
                    let text = String::from_utf8_lossy(&output.stderr).into_owned();
                    assert_eq!(output.status.code(), Some(2), "{text}");
                    assert!(text.contains("in use by another Amends (process"), "{text}");
                    told += 1;
                } else {
                    left.push(child);
                }
            }
            all = left;
            if told == 49 {
                holders.append(&mut all);
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        assert_eq!((holders.len(), told), (1, 49));
        let mut holder = holders.remove(0);
        let refused = amends::store::Store::open(
            &amends::platform::Folders::find(Some(dir.path())).unwrap(),
            amends::platform::Clock::system(),
        )
        .unwrap_err();
        assert!(refused.to_string().contains(&format!("process {}", holder.id())), "{refused}");
        holder.kill().unwrap();
        holder.wait().unwrap();
        // Its lock file still names it; the next start is not kept out.
        let next = start(dir.path()).wait_with_output().unwrap();
        assert!(next.status.success(), "{}", String::from_utf8_lossy(&next.stderr));
    }
    report(&format!("{} simultaneous starts, one holder each time", 50 * amount(1, 20)));
}
