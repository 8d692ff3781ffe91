//! What becomes of something a room was asked for: waited for, looked at now and then, or awaited.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::sync::oneshot;

use crate::domain::workshop::{Done, SeatNo};
use crate::workflow::room::{NotDone, Token};

/// What becomes of something that was asked for. It is on the disk when it comes.
#[derive(Debug)]
pub struct Reply(oneshot::Receiver<Result<Done, NotDone>>);

impl Reply {
    pub(super) fn of(answer: oneshot::Receiver<Result<Done, NotDone>>) -> Self {
        Self(answer)
    }

    /// Waits for it; not to be called on a thread that draws, nor inside a runtime.
    ///
    /// # Errors
    /// [`NotDone`] says why nothing changed.
    pub fn wait(self) -> Result<Done, NotDone> {
        self.0.blocking_recv().unwrap_or(Err(NotDone::Stopped))
    }

    /// What came of it; `None` while it is not done. Told once.
    pub fn poll(&mut self) -> Option<Result<Done, NotDone>> {
        match self.0.try_recv() {
            Ok(done) => Some(done),
            Err(oneshot::error::TryRecvError::Empty) => None,
            Err(oneshot::error::TryRecvError::Closed) => Some(Err(NotDone::Stopped)),
        }
    }
}

impl Future for Reply {
    type Output = Result<Done, NotDone>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0).poll(context).map(|done| done.unwrap_or(Err(NotDone::Stopped)))
    }
}

/// What becomes of asking for a seat.
#[derive(Debug)]
pub struct SitReply {
    reply: Reply,
    token: Token,
}

impl SitReply {
    pub(super) fn of(reply: Reply, token: Token) -> Self {
        Self { reply, token }
    }

    /// Waits for it; as [`Reply::wait`].
    ///
    /// # Errors
    /// [`NotDone`] says why there is no seat.
    pub fn wait(self) -> Result<(SeatNo, Token), NotDone> {
        let Self { reply, token } = self;
        seated(reply.wait(), token)
    }

    /// Awaits it.
    ///
    /// # Errors
    /// As [`SitReply::wait`].
    pub async fn seat(self) -> Result<(SeatNo, Token), NotDone> {
        seated(self.reply.await, self.token)
    }
}

fn seated(done: Result<Done, NotDone>, token: Token) -> Result<(SeatNo, Token), NotDone> {
    match done? {
        Done::Seated(seat) => Ok((seat, token)),
        Done::Changed | Done::Already => Err(NotDone::Stopped),
    }
}
