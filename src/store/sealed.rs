//! A finished attempt with everything that proves it: for whoever has to show it to somebody else. It must not decide what
//! of it may be shown.

use crate::store::Store;
use crate::store::attempt_row::AttemptRow;
use crate::store::attempts::{self, AttemptId};
use crate::store::chain::{Digest, Header, Link};
use crate::store::error::StoreError;
use crate::store::events;

/// A finished attempt, proved.
#[derive(Debug, Clone)]
pub struct Sealed {
    /// Its record.
    pub row: AttemptRow,
    /// What it was started with, as the chain takes it.
    pub header: Header,
    /// The digest of that, on which the chain hangs.
    pub header_digest: Digest,
    /// Its events.
    pub links: Vec<Link>,
    /// The salt of the results.
    pub results_salt: Option<Vec<u8>>,
    /// The digest of the results.
    pub results_inner: Option<Vec<u8>>,
    /// Hash of the last event.
    pub head: Vec<u8>,
    /// The seal over all of it; none while it is open.
    pub seal: Option<Vec<u8>>,
}

impl Store {
    /// An attempt with all that proves it; `StoreError::Damaged` names what does not match.
    pub fn sealed(&self, attempt: &AttemptId) -> Result<Sealed, StoreError> {
        let attempt = attempt.clone();
        self.call("read the attempt", move |db| {
            let raw = attempts::exact(&db.conn, &attempt)?.proved()?;
            let mut links = Vec::new();
            events::walk(&db.conn, &raw, |link| links.push(link))?;
            Ok(Sealed {
                header: raw.header.clone(),
                header_digest: raw.header.digest(),
                links,
                results_salt: raw.results_salt.clone(),
                results_inner: raw.results_inner.clone(),
                head: raw.head_hash.clone(),
                seal: raw.seal.clone(),
                row: raw.into_row(),
            })
        })
    }
}
