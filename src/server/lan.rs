//! The local network: its addresses, and a room that is open on one of them. Everything runs on one thread, which ends with the room.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use axum::http::HeaderMap;
use tokio::net::{TcpListener, TcpSocket};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

use crate::domain::workshop::SeatNo;
use crate::platform::Clock;
use crate::server::answer::headers;
use crate::server::connection::serve;
use crate::server::doors::{Doors, allowed};
use crate::server::guard::{Names, Peer};
use crate::server::limits::Limits;
use crate::server::page::Page;
use crate::server::polls::Polls;
use crate::server::queue::Queue;
use crate::server::routes::router;
use crate::server::shared::{Parts, Shared};
use crate::server::wire::mood_name;
use crate::words::{Said, Words, said};
use crate::workflow::room::Host;
use crate::workflow::room::door::{Crowd, Face, Interface, Listen, Network, OpenRoom};

/// Connections that wait until they are accepted; systems that hold fewer take what they hold.
const LINE_MAX: u32 = 4096;
/// What the system takes of answers that are not read yet, for each connection: a page, and not forty of them.
const UNREAD_BYTES_MAX: u32 = 64 * 1024;
/// Phones that are being answered when the room closes get so long.
const CLOSES_IN: Duration = Duration::from_millis(100);
/// After this the system is asked again for a connection it could not give.
const TRIES_AGAIN_IN: Duration = Duration::from_millis(50);
/// Networks inside the machine, which no phone is on, by how systems call them.
const INSIDE: [&str; 7] = ["docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "utun"];

/// The local network.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lan;

impl Network for Lan {
    fn interfaces(&self) -> Vec<Interface> {
        let found = if_addrs::get_if_addrs().unwrap_or_else(|error| {
            tracing::warn!("the addresses of this machine are not known: {error}");
            Vec::new()
        });
        let addresses = found.into_iter().map(|found| {
            let is_loopback = found.is_loopback();
            Interface { addr: found.ip(), name: found.name, is_loopback }
        });
        let mut addresses: Vec<Interface> = addresses.filter(|interface| can_be_typed(interface.addr)).collect();
        addresses.sort_by_key(rank);
        addresses
    }

    fn open(&self, host: &Host, listen: Listen) -> Result<Box<dyn OpenRoom>, Said> {
        Ok(Box::new(OpenLan::open(host, listen)?))
    }
}

/// Whether others can be told the address: one that holds on a single cable needs the name of that cable.
fn can_be_typed(addr: IpAddr) -> bool {
    match addr {
        IpAddr::V4(four) => !four.is_link_local() && !four.is_unspecified(),
        IpAddr::V6(six) => !six.is_unicast_link_local() && !six.is_unspecified(),
    }
}

/// Those that phones reach first: this machine alone last, networks inside it before, and the shorter kind of address first.
fn rank(interface: &Interface) -> (bool, bool, bool, String, IpAddr) {
    let is_inside = INSIDE.iter().any(|inside| interface.name.starts_with(inside));
    (interface.is_loopback, is_inside, interface.addr.is_ipv6(), interface.name.clone(), interface.addr)
}

/// A room that is open on one address.
#[derive(Debug)]
struct OpenLan {
    addr: SocketAddr,
    shared: Shared,
    close: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

impl OpenLan {
    fn open(host: &Host, listen: Listen) -> Result<Self, Said> {
        if listen.addr.ip().is_unspecified() {
            // Every network the machine is on, also those nobody thought of.
            return Err(said!("network-any-address"));
        }
        let failed = |error: std::io::Error| not_opened(listen.addr, &error);
        let words = Words::in_language(listen.language).map_err(|error| Said::foreign(error.to_string()))?;
        let clock = Clock::system();
        let runtime = Builder::new_current_thread().enable_io().enable_time().build().map_err(failed)?;
        let listener = bind(&runtime, listen.addr).map_err(failed)?;
        let addr = listener.local_addr().map_err(failed)?;
        let (close, closing) = watch::channel(false);
        let file = |face: &Face| format!("{}-{}.png", face.person, mood_name(face.mood));
        let faces = listen.faces.into_iter().map(|face| (file(&face), face.png.into()));
        let shared = Shared::new(Parts {
            host: host.clone(),
            page: Page::new(&words),
            words,
            faces: faces.collect(),
            names: Names::of(addr),
            doors: Doors::default(),
            polls: Polls::default(),
            limits: Mutex::new(Limits::new(0)),
            queue: Mutex::new(Queue::default()),
            closing: closing.clone(),
            clock,
        });
        let headers = Arc::new(headers(shared.page.policy.clone()));
        let (served, router) = (shared.clone(), router(&shared, Arc::clone(&headers)));
        let run = move || runtime.block_on(accept(listener, served, router, headers, closing));
        let thread = std::thread::Builder::new().name("workshop-network".to_owned()).spawn(run).map_err(failed)?;
        Ok(Self { addr, shared, close, thread: Some(thread) })
    }
}

/// Listens at an address, with a long line before the door: who stood in it too long would be sent away for a second by the system.
fn bind(runtime: &Runtime, addr: SocketAddr) -> std::io::Result<TcpListener> {
    let _inside = runtime.enter();
    let socket = if addr.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // Elsewhere this would let two programs listen at one address.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.set_send_buffer_size(UNREAD_BYTES_MAX)?;
    socket.bind(addr)?;
    socket.listen(LINE_MAX)
}

/// What went wrong, in words that say what to do.
fn not_opened(addr: SocketAddr, error: &std::io::Error) -> Said {
    let (address, port) = (addr.ip().to_string(), i64::from(addr.port()));
    match error.kind() {
        std::io::ErrorKind::AddrInUse => said!("network-in-use", address = address, port = port.to_string()),
        std::io::ErrorKind::AddrNotAvailable => said!("network-gone", address = address),
        std::io::ErrorKind::PermissionDenied => said!("network-not-allowed", port = port.to_string()),
        _ => said!("network-failed", address = address, why = Said::foreign(error.to_string())),
    }
}

/// Lets connections in until the room closes.
async fn accept(
    listener: TcpListener,
    shared: Shared,
    router: Router,
    headers: Arc<HeaderMap>,
    mut closing: watch::Receiver<bool>,
) {
    loop {
        tokio::select! {
            // The sender goes with the room.
            _ = closing.changed() => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, from)) => {
                    let from = from.ip().to_canonical();
                    let room = shared.host.room();
                    match shared.doors.admit(from, |seat| allowed(&room, seat)) {
                        Some(entry) => {
                            // Only a little slower without.
                            drop(stream.set_nodelay(true));
                            tokio::spawn(serve(stream, Peer(from), entry, router.clone(), Arc::clone(&headers)));
                        }
                        None => shared.limits().turned_away(shared.mono_ms()),
                    }
                    // What this one sent already is read before the next one may have to take its place.
                    tokio::task::yield_now().await;
                }
                Err(error) => {
                    tracing::warn!("no connection could be accepted: {error}");
                    tokio::time::sleep(TRIES_AGAIN_IN).await;
                }
            }
        }
    }
    drop(listener);
    tokio::time::sleep(CLOSES_IN).await;
}

impl OpenRoom for OpenLan {
    fn addr(&self) -> SocketAddr {
        self.addr
    }

    fn join_url(&self) -> String {
        format!("{}/#{}", self.url(), self.shared.host.code())
    }

    fn is_awake(&self, seat: SeatNo) -> bool {
        self.shared.polls.is_awake(seat, self.shared.mono_ms())
    }

    fn crowd(&self) -> Crowd {
        let now_ms = self.shared.mono_ms();
        Crowd {
            connections: self.shared.doors.count(),
            queue: self.shared.queue().len(now_ms),
            is_flood: self.shared.limits().is_flood(now_ms),
        }
    }
}

impl Drop for OpenLan {
    fn drop(&mut self) {
        self.close.send_replace(true);
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the network of the workshop failed");
        }
    }
}
