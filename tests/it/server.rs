//! The room on the network, with real sockets: what phones can rely on, and what nobody can do to them.

mod audit;
mod door;
mod fair;
mod floods;
mod hostile;
mod kills;
mod party;
mod phone;
mod record;

use std::net::SocketAddr;
use std::sync::Arc;

use amends::domain::scenario::model::Mood;
use amends::domain::workshop::{Act, Asks, Done, Room, SeatNo, Setup};
use amends::platform::{Clock, Folders};
use amends::server::Lan;
use amends::words::Language;
use amends::workflow::Case;
use amends::workflow::room::Host;
use amends::workflow::room::door::{Face, Listen, Network as _, OpenRoom};
use tempfile::TempDir;

use crate::support::wrong_plate;
use phone::Phone;

/// A room that is open on this machine.
struct Open {
    host: Host,
    door: Box<dyn OpenRoom>,
    data: TempDir,
}

const PLAIN: Asks = Asks { typed: true, predict: true, names_on_wall: false, approve_names: false };
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n as far as anybody looks";

fn case() -> Case {
    let file = crate::support::project("scenarios/wrong-plate/scenario.ron");
    Case { scenario: wrong_plate(), source: std::fs::read(file).unwrap().into() }
}

impl Open {
    fn with(seats: usize) -> Self {
        Self::set_up(|setup| setup.seats = seats)
    }

    /// A room where everybody sits at one of two tables.
    fn with_tables(seats: usize) -> Self {
        let teams = ["Saffron", "Basil"].map(str::to_owned).to_vec();
        Self::set_up(|setup| (setup.seats, setup.teams) = (seats, teams))
    }

    fn set_up(change: impl FnOnce(&mut Setup)) -> Self {
        let data = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(data.path())).unwrap();
        let case = case();
        let mut setup = Setup::by_plan(&case.scenario, &case.scenario.plans[0], 7);
        (setup.asks, setup.group) = (PLAIN, "Thursday group".to_owned());
        change(&mut setup);
        let host = Host::open(&folders, Clock::system(), &case, setup).unwrap();
        Self::listening(host, data, "127.0.0.1:0".parse().unwrap())
    }

    /// The room that was left in this folder, at this address.
    fn reopened(data: TempDir, addr: SocketAddr) -> Self {
        let folders = Folders::find(Some(data.path())).unwrap();
        let host = Host::resume(&folders, Clock::system()).unwrap().unwrap();
        Self::listening(host, data, addr)
    }

    fn listening(host: Host, data: TempDir, addr: SocketAddr) -> Self {
        let faces = vec![Face { person: 0, mood: Mood::Settled, png: PNG.to_vec() }];
        let door = Lan.open(&host, Listen { addr, language: Language::English, faces }).unwrap();
        Self { host, door, data }
    }

    fn act(&self, act: Act) -> Done {
        self.host.act(act, None).wait().unwrap()
    }

    fn next(&self) {
        self.act(Act::Next);
    }

    /// Goes on to where the room chooses.
    fn commit(&self) {
        (0..3).for_each(|_| self.next());
    }

    fn room(&self) -> Arc<Room> {
        self.host.room()
    }

    fn phone(&self, name: &str) -> Phone {
        Phone::join(self.door.addr(), self.host.code(), name)
    }

    /// What a seat answered at the present decision, as the room has it.
    fn answers(&self) -> Vec<SeatNo> {
        let room = self.room();
        let round = room.decision().and_then(|here| here.round()).cloned().unwrap_or_default();
        round.ballots.keys().copied().collect()
    }
}
