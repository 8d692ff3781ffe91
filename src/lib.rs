//! Amends: practise service recovery with a simulated customer.
//!
//! A pure core that can be replayed ([`domain`]) in a thin shell that touches the world. Each layer
//! knows only those before it: [`words`] ← [`domain`] ← [`platform`], [`mod@print`] ← [`catalog`], [`store`] ← [`workflow`] ← [`ui`] ← [`cli`].

pub mod catalog;
pub mod cli;
pub mod domain;
pub mod platform;
pub mod print;
pub mod server;
pub mod store;
pub mod ui;
pub mod words;
pub mod workflow;
