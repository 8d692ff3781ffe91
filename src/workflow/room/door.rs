//! The network of a room, as the window sees it: the window never touches the server, and a room by show of hands needs none.

use std::fmt::Debug;
use std::net::{IpAddr, SocketAddr};

use crate::domain::scenario::model::Mood;
use crate::domain::workshop::SeatNo;
use crate::words::{Language, Said};
use crate::workflow::room::Host;

/// An address of this machine that phones could reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interface {
    /// What the system calls it.
    pub name: String,
    /// The address.
    pub addr: IpAddr,
    /// Only this machine itself reaches it.
    pub is_loopback: bool,
}

/// Where and how a room is open to phones.
#[derive(Debug, Clone)]
pub struct Listen {
    /// The address; port 0 takes a free one.
    pub addr: SocketAddr,
    /// The language the page speaks.
    pub language: Language,
    /// The faces of the case's customers.
    pub faces: Vec<Face>,
}

/// A customer's face in one mood.
#[derive(Debug, Clone)]
pub struct Face {
    /// The customer, by position in the case.
    pub person: usize,
    /// The mood.
    pub mood: Mood,
    /// The picture, as PNG.
    pub png: Vec<u8>,
}

/// How crowded the door is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Crowd {
    /// Connections that are open.
    pub connections: usize,
    /// How many wait for a seat.
    pub queue: usize,
    /// Far more ask than a room holds: somebody plays a trick.
    pub is_flood: bool,
}

/// The way to a network.
pub trait Network: Debug + Send {
    /// The addresses of this machine, those that others reach first.
    fn interfaces(&self) -> Vec<Interface>;

    /// Opens the room to phones.
    ///
    /// # Errors
    /// What went wrong and what to do, for example that the port is in use.
    fn open(&self, host: &Host, listen: Listen) -> Result<Box<dyn OpenRoom>, Said>;
}

/// A room that is open to phones until this is dropped.
pub trait OpenRoom: Debug + Send {
    /// Where it listens.
    fn addr(&self) -> SocketAddr;

    /// What is typed into a phone: `http://192.168.8.20:7070`.
    fn url(&self) -> String {
        format!("http://{}", self.addr())
    }

    /// What the code for cameras holds: the address and, behind `#`, which no server is told, the room's code.
    fn join_url(&self) -> String;

    /// Whether the phone of a seat waits for news, or was heard of a few seconds ago.
    fn is_awake(&self, seat: SeatNo) -> bool;

    /// How crowded the door is.
    fn crowd(&self) -> Crowd;
}
