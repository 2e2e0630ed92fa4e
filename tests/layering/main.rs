//! The architecture's rules, read from the sources: who may name what, in which order rooms stand,
//! and how large a file and a folder may get.
//!
//! [`trees`] is the table of layers and the place to add one. [`layers`] checks it, by the paths
//! that [`imports`] finds among the words of [`tokens`]. [`sizes`] and [`type_names`] keep files, folders
//! and names in bounds, [`options`] keeps each deployment option in its file, [`invariants`] says
//! what each part may not touch, [`workflows`] what automation may run.

mod files;
mod imports;
mod invariants;
mod layers;
mod made_up;
mod options;
mod sizes;
mod tokens;
mod trees;
mod type_names;
mod workflows;
