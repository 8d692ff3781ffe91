//! Opening a room, and the one that was not ended: on a thread of its own, since files and networks take their time.

use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::workshop::{Act, Setup};
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::screens::workshop::faces::faces;
use crate::words::{Language, Said, Told as _, said};
use crate::workflow::Case;
use crate::workflow::room::door::{Listen, Network, OpenRoom};
use crate::workflow::room::{self, Host, NotDone, Unfinished};

/// The network as both threads have it.
pub type Door = Arc<Mutex<Box<dyn Network>>>;

/// A room that was opened, with its way to phones: none by show of hands, or what went wrong with it.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) host: Host,
    pub(super) phones: Option<Result<Box<dyn OpenRoom>, Said>>,
}

/// What is asked for before a room is there.
#[derive(Debug, Default)]
pub(super) struct Opening {
    looking: Option<Answer<Option<Unfinished>>>,
    unfinished: Option<Unfinished>,
    /// There is one, whether or not it was read already.
    is_left_open: bool,
    coming: Option<Answer<Opened>>,
    closing: Option<Answer<()>>,
    told: Option<String>,
}

impl Opening {
    /// The room that was not ended, once it is known.
    pub(super) fn unfinished(&self) -> Option<&Unfinished> {
        self.unfinished.as_ref()
    }

    /// Whether there is one, as far as anybody looked.
    pub(super) fn is_left_open(&self) -> bool {
        self.is_left_open
    }

    /// Somebody looked whether there is one.
    pub(super) fn hear_of_left_open(&mut self, is_left_open: bool) {
        self.is_left_open = is_left_open;
    }

    /// Whether something is under way.
    pub(super) fn is_busy(&self) -> bool {
        self.coming.is_some() || self.closing.is_some()
    }

    /// Whether it is not known yet what was left open.
    pub(super) fn is_looking(&self) -> bool {
        self.looking.is_some()
    }

    /// What went wrong.
    pub(super) fn told(&self) -> Option<&str> {
        self.told.as_deref()
    }

    /// Says what went wrong.
    pub(super) fn tell(&mut self, what: String) {
        self.told = Some(what);
    }

    /// Says that a room has stopped, and looks for it.
    pub(super) fn stopped(&mut self, shell: &Shell) {
        self.tell(NotDone::Stopped.told(&shell.words));
        self.look_for_unfinished(shell);
    }

    /// Looks whether a room was not ended.
    pub(super) fn look_for_unfinished(&mut self, shell: &Shell) {
        let folders = shell.ws.folders.clone();
        self.looking =
            Some(Answer::on_a_thread(&shell.ctx, move || room::unfinished(&folders).map_err(|error| error.said())));
    }

    /// Opens a new room, to phones where there is a place to listen at.
    pub(super) fn open(&mut self, shell: &Shell, case: Case, setup: Setup, listen: Option<Listening>) {
        let (folders, clock) = (shell.ws.folders.clone(), shell.ws.clock.clone());
        self.begin(shell, listen, move || {
            Host::open(&folders, clock, &case, setup).map(Some).map_err(|error| error.said())
        });
    }

    /// Opens the room that was not ended, where it was, and to phones at the address they know.
    pub(super) fn reopen(&mut self, shell: &Shell, listen: Option<Listening>) {
        let (folders, clock) = (shell.ws.folders.clone(), shell.ws.clock.clone());
        self.begin(shell, listen, move || Host::resume(&folders, clock).map_err(|error| error.said()));
    }

    fn begin(
        &mut self,
        shell: &Shell,
        listen: Option<Listening>,
        open: impl FnOnce() -> Result<Option<Host>, Said> + Send + 'static,
    ) {
        if self.is_busy() {
            return;
        }
        self.told = None;
        self.coming = Some(Answer::on_a_thread(&shell.ctx, move || {
            let host = open()?.ok_or_else(|| said!("workshop-nothing-to-reopen"))?;
            let phones = listen.map(|listen| listen.open(&host));
            Ok(Opened { host, phones })
        }));
    }

    /// Ends the room that was not ended, and forgets its names.
    pub(super) fn end_unfinished(&mut self, shell: &Shell) {
        let (folders, clock) = (shell.ws.folders.clone(), shell.ws.clock.clone());
        self.end(shell, move || Host::resume(&folders, clock).map_err(|error| error.said()));
    }

    /// Forgets the names of a room that is over, and closes it.
    pub(super) fn close(&mut self, host: Host, shell: &Shell) {
        self.end(shell, move || Ok(Some(host)));
    }

    /// Forgets a workshop that was.
    pub(super) fn forget_past(&mut self, shell: &Shell, id: String) {
        if !self.is_busy() {
            let folders = shell.ws.folders.clone();
            let forget = move || room::forget_past(&folders, &id).map_err(|error| error.said());
            (self.told, self.closing) = (None, Some(Answer::on_a_thread(&shell.ctx, forget)));
        }
    }

    fn end(&mut self, shell: &Shell, room: impl FnOnce() -> Result<Option<Host>, Said> + Send + 'static) {
        if self.is_busy() {
            return;
        }
        self.told = None;
        self.closing = Some(Answer::on_a_thread(&shell.ctx, move || {
            let Some(host) = room()? else { return Ok(()) };
            host.act(Act::End, None).wait().map_err(|error| error.said())?;
            host.forget().map_err(|error| error.said())
        }));
    }

    /// Takes up what came; the room once it is open. Told once.
    pub(super) fn opened(&mut self, shell: &Shell) -> Option<Opened> {
        if let Some(found) = self.looking.as_ref().and_then(Answer::poll) {
            self.looking = None;
            match found {
                Ok(unfinished) => {
                    self.is_left_open = unfinished.is_some();
                    self.unfinished = unfinished;
                }
                Err(why) => self.told = Some(why.told(&shell.words)),
            }
        }
        if let Some(closed) = self.closing.as_ref().and_then(Answer::poll) {
            self.closing = None;
            self.told = closed.err().map(|why| why.told(&shell.words));
            self.look_for_unfinished(shell);
        }
        let opened = self.coming.as_ref().and_then(Answer::poll)?;
        self.coming = None;
        match opened {
            Ok(opened) => {
                self.unfinished = None;
                Some(opened)
            }
            Err(why) => {
                self.told = Some(why.told(&shell.words));
                None
            }
        }
    }
}

/// Where a room is to be open to phones.
#[derive(Debug, Clone)]
pub(super) struct Listening {
    pub(super) door: Door,
    pub(super) addr: std::net::SocketAddr,
    pub(super) language: Language,
}

impl Listening {
    /// Opens the room to phones. Takes its time: not to be called on the thread that draws.
    pub(super) fn open(self, host: &Host) -> Result<Box<dyn OpenRoom>, Said> {
        let faces = faces(host.room().scenario());
        let listen = Listen { addr: self.addr, language: self.language, faces };
        self.door.lock().unwrap_or_else(PoisonError::into_inner).open(host, listen)
    }
}
