//! One connection: its bytes, its clock, and the answers that are given before any request could be read. `hyper` reads requests; it has
//! no time limit that fits, and what it says of a malformed request lacks the headers every other answer has.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use hyper::body::Body as _;
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use tokio::io::{AsyncRead as _, AsyncWrite as _, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep_until};
use tower_service::Service as _;

use crate::server::answer::as_bytes;
use crate::server::doors::{Doing, Entry, Pulse};
use crate::server::guard::Peer;

/// What is kept of a request before its end is seen, in bytes. A head of a megabyte is none.
const HEAD_BYTES_MAX: usize = 16 * 1024;
const HEADERS_MAX: usize = 48;
/// What is read or written at once.
const PIECE_BYTES: usize = 4096;

/// Serves a connection until it ends, nothing happens on it for too long, or it has to make room.
pub(super) async fn serve(stream: TcpStream, peer: Peer, entry: Entry, router: Router, headers: Arc<HeaderMap>) {
    let pulse = &entry.pulse;
    let held = Vec::new();
    let wire = Wire { stream, pulse: Arc::clone(pulse), held, headers, instead: Vec::new(), is_refused: false };
    let service = service_fn(|request: Request<hyper::body::Incoming>| {
        pulse.asked(request.body().size_hint().exact().map(|bytes| usize::try_from(bytes).unwrap_or(usize::MAX)));
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(peer);
        request.extensions_mut().insert(Arc::clone(pulse));
        let answer = router.clone().call(request);
        async move {
            let answer = answer.await;
            pulse.now(Doing::Taking);
            answer
        }
    });
    let mut builder = http1::Builder::new();
    builder.max_buf_size(HEAD_BYTES_MAX).max_headers(HEADERS_MAX).auto_date_header(false);
    let connection = builder.serve_connection(wire, service);
    tokio::pin!(connection);
    loop {
        tokio::select! {
            ended = &mut connection => {
                // A phone that falls asleep in the middle of something is no event.
                if let Err(error) = ended {
                    tracing::debug!("a connection ended: {error}");
                }
                return;
            }
            () = pulse.shown_out.notified() => return,
            // Each state has a patience of its own: a shorter one holds at once.
            () = pulse.turned.notified() => {}
            () = sleep_until(pulse.due()) => {
                if pulse.due() <= Instant::now() {
                    return;
                }
            }
        }
    }
}

/// The bytes of a connection, which tell its [`Pulse`] what happens.
struct Wire {
    stream: TcpStream,
    pulse: Arc<Pulse>,
    /// What has come and is not its turn yet: `hyper` would take it in, and nobody could tell any more that another request has begun.
    held: Vec<u8>,
    headers: Arc<HeaderMap>,
    /// What is written in the place of `hyper`'s own answer to something that is no request.
    instead: Vec<u8>,
    is_refused: bool,
}

impl Wire {
    fn write_instead(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.instead.is_empty() {
            let written = ready!(Pin::new(&mut self.stream).poll_write(context, &self.instead))?;
            self.instead.drain(..written.min(self.instead.len()));
        }
        Poll::Ready(Ok(()))
    }
}

impl Read for Wire {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, mut into: ReadBufCursor<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.held.is_empty() {
            let mut bytes = [0; PIECE_BYTES];
            let mut piece = ReadBuf::new(&mut bytes);
            ready!(Pin::new(&mut this.stream).poll_read(context, &mut piece))?;
            this.held.extend_from_slice(piece.filled());
        }
        let next = this.held.get(..this.held.len().min(into.remaining())).unwrap_or_default();
        if next.is_empty() {
            // The other side has sent its last.
            return Poll::Ready(Ok(()));
        }
        match this.pulse.heard(next) {
            // Asked again once the answer has been given, which wakes this task.
            0 => Poll::Pending,
            many => {
                into.put_slice(next.get(..many).unwrap_or_default());
                this.held.drain(..many);
                Poll::Ready(Ok(()))
            }
        }
    }
}

impl Write for Wire {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let is_answered = matches!(this.pulse.doing(), Doing::Asking | Doing::Sitting | Doing::Taking);
        if !is_answered && !this.is_refused && bytes.starts_with(b"HTTP/1.1 4") {
            this.is_refused = true;
            this.instead = as_bytes(status_of(bytes), &this.headers);
            this.pulse.now(Doing::Taking);
        }
        if this.is_refused {
            return Poll::Ready(Ok(bytes.len()));
        }
        let written = ready!(Pin::new(&mut this.stream).poll_write(context, bytes))?;
        if !matches!(this.pulse.doing(), Doing::Asking | Doing::Sitting) {
            this.pulse.now(Doing::Taking);
        }
        Poll::Ready(Ok(written))
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        ready!(this.write_instead(context))?;
        ready!(Pin::new(&mut this.stream).poll_flush(context))?;
        if this.pulse.doing() == Doing::Taking {
            this.pulse.taken();
        }
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        ready!(this.write_instead(context))?;
        Pin::new(&mut this.stream).poll_shutdown(context)
    }
}

/// The figure of the status in the first line of an answer.
fn status_of(answer: &[u8]) -> u16 {
    let figures = answer.get(9..12).and_then(|figures| std::str::from_utf8(figures).ok());
    figures.and_then(|figures| figures.parse().ok()).unwrap_or(400)
}
