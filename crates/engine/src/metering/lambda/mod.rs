//! Lambda: functions on demand, with provisioned concurrency, and on managed instances.

pub mod function;
pub mod provisioned;
pub mod managed;
