//! The page's entry point in the browser.

fn main() {
    eleven_rounds::start();
}
