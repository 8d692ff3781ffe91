//! What all requests to one open room share.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use tokio::sync::watch;

use crate::platform::Clock;
use crate::server::doors::Doors;
use crate::server::guard::Names;
use crate::server::limits::Limits;
use crate::server::page::Page;
use crate::server::polls::Polls;
use crate::server::queue::Queue;
use crate::words::Words;
use crate::workflow::room::Host;

/// What all requests to one open room share. Clones are the same.
#[derive(Debug, Clone)]
pub(super) struct Shared(Arc<Parts>);

#[derive(Debug)]
pub(super) struct Parts {
    pub(super) host: Host,
    pub(super) clock: Clock,
    pub(super) words: Arc<Words>,
    pub(super) page: Page,
    /// Pictures of the customer by the name of their file.
    pub(super) faces: BTreeMap<String, Bytes>,
    pub(super) names: Names,
    pub(super) doors: Doors,
    pub(super) polls: Polls,
    pub(super) limits: Mutex<Limits>,
    pub(super) queue: Mutex<Queue>,
    /// Goes when the network closes.
    pub(super) closing: watch::Receiver<bool>,
}

impl std::ops::Deref for Shared {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Shared {
    pub(super) fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Parts {
    pub(super) fn limits(&self) -> MutexGuard<'_, Limits> {
        self.limits.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Milliseconds since the network was opened.
    pub(super) fn mono_ms(&self) -> u64 {
        u64::try_from(self.clock.mono_ms()).unwrap_or(0)
    }

    /// Milliseconds since 1970.
    pub(super) fn now_ms(&self) -> u64 {
        u64::try_from(self.clock.now_ms()).unwrap_or(0)
    }
}
