//! Everything that touches the browser: address, storage, files, clipboard, elements and events.
//!
//! Each function does nothing where the browser refuses: in a sandboxed frame, from a file
//! or without storage the page still works.

mod window;

pub mod address;
pub mod clipboard;
pub mod dom;
pub mod events;
pub mod files;
pub mod language;
pub mod storage;
