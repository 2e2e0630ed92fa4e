//! Everything that the pages are made of, read from the workspace.

use std::path::{Path, PathBuf};

use crate::data::Rows;
use crate::golden::{self, Golden};
use crate::uses::Uses;

/// The workspace's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Everything that the pages are made of.
pub struct Material {
    /// What the book leaves in its files.
    pub data: Rows,
    /// The checked cases.
    pub golden: Golden,
    /// Where prices and facts are used.
    pub uses: Uses,
}

impl Material {
    /// Reads the workspace's files.
    ///
    /// # Errors
    /// Names the file that cannot be read, and why.
    pub fn read() -> Result<Material, String> {
        let data = Rows::read(&root().join("crates/engine/data"))?;
        let golden = golden::read(&root().join("crates/engine/tests/golden"))?;
        let uses = Uses::find(&root().join("crates/engine/src"), &data, &golden)?;
        Ok(Material { data, golden, uses })
    }
}
