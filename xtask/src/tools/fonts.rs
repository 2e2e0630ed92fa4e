//! Two sets of fonts for the tests of layout: what fits with the widest of the usual fonts may not fit
//! with those of a reader, and the other way round.

use crate::base::project::Project;
use crate::base::run::{TaskResult, output};
use crate::base::say;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A configuration of fontconfig that admits DejaVu alone, where that is one of several families here.
///
/// Says so where there is one set alone: the tests of layout then look at that.
pub fn dejavu_alone(project: &Project) -> TaskResult<Option<PathBuf>> {
    let files = output(Command::new("fc-list").args(["--format", "%{file}\n"]));
    let (dejavu, others) = counted(&files.unwrap_or_default());
    if dejavu == 0 || others == 0 {
        say::note(format_args!(
            "Layout is tested with one set of fonts: fontconfig names {dejavu} files of DejaVu and {others} others. (Debian's fonts-dejavu-core and fonts-noto-cjk make two.)"
        ));
        return Ok(None);
    }
    say::note(format_args!(
        "Layout is tested with two sets of fonts: all {} files, and the {dejavu} of DejaVu alone.",
        dejavu + others
    ));
    let path = project.at("target/test/dejavu.conf");
    let failed = |error| format!("{} cannot be written: {error}.", path.display());
    fs::create_dir_all(project.at("target/test")).map_err(failed)?;
    fs::write(&path, CONFIGURATION).map_err(failed)?;
    Ok(Some(path))
}

/// All that is set up here, with the fonts but DejaVu hidden. Their endings are named, since a folder that
/// matches is not looked into.
const CONFIGURATION: &str = r#"<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont>
    <acceptfont><glob>*/DejaVu*</glob></acceptfont>
    <rejectfont><glob>*.?t?</glob><glob>*.pf?</glob><glob>*.pcf*</glob></rejectfont>
  </selectfont>
</fontconfig>
"#;

/// How many of the files are of DejaVu, and how many are not.
fn counted(files: &str) -> (usize, usize) {
    let names = files.lines().filter_map(|path| path.rsplit(['/', '\\']).next());
    let (dejavu, others): (Vec<_>, Vec<_>) =
        names.filter(|name| !name.is_empty()).partition(|name| name.starts_with("DejaVu"));
    (dejavu.len(), others.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_dejavu_from_others() {
        assert_eq!(counted(""), (0, 0));
        assert_eq!(counted("/a/DejaVuSans.ttf\n/a/DejaVuSans-Bold.ttf\n"), (2, 0));
        assert_eq!(counted("/a/DejaVuSans.ttf\n/DejaVu/NotoSansCJK.ttc"), (1, 1));
    }
}
