//! The fixed texts of the page: one field each. A language without one of them does not compile.

/// Every fixed text.
pub struct PageTexts {
    /// The title of the document.
    pub title: &'static str,
    /// What the page does, in a sentence.
    pub tagline: &'static str,
    /// The link that skips the inputs.
    pub skip: &'static str,
    /// Names the navigation.
    pub navigation: &'static str,
    /// The views, in the order of the page's list of them.
    pub view_names: [&'static str; 8],
    /// Names the links to other views.
    pub other_views: &'static str,
    /// Leads back to the inputs.
    pub change: &'static str,
    /// Opens the drawer of all settings, and its title.
    pub all_settings: &'static str,
    /// Closes it.
    pub done: &'static str,
    /// Its search.
    pub find_setting: &'static str,
    /// In it: all settings.
    pub settings_all: &'static str,
    /// In it: those that differ from the defaults.
    pub settings_changed: &'static str,
    /// In it: nothing is found.
    pub none_found: &'static str,
    /// Heading of the values that would flip the verdict.
    pub flips_title: &'static str,
    /// The part of the page with the verdict.
    pub nav_verdict: &'static str,
    /// In a frame: the link to the whole page.
    pub full_page: &'static str,
    /// The options, as a heading and a column.
    pub nav_options: &'static str,
    /// The part of the page with the cost curve.
    pub nav_curve: &'static str,
    /// The part of the page with the bills.
    pub nav_bill: &'static str,
    /// The pages beside the application: their addresses and their names.
    pub pages: [(&'static str, &'static str); 2],
    /// The button that goes to the other language, named in that language.
    pub other_language: &'static str,
    /// The language code of the button's text.
    pub other_language_code: &'static str,
    /// The page in the other language could not be loaded.
    pub language_failed: &'static str,
    /// The other page would be without the price files: goes there all the same.
    pub language_drops_files: &'static str,
    /// Theme button: following the system.
    pub theme_auto: &'static str,
    /// Theme button: light.
    pub theme_light: &'static str,
    /// Theme button: dark.
    pub theme_dark: &'static str,
    /// What the theme button does.
    pub theme_label: &'static str,
    /// The button that opens the share dialog, and its title.
    pub share: &'static str,
    /// The share dialog could not be loaded.
    pub share_failed: &'static str,
    /// Share dialog: a link with the newest prices.
    pub share_newest: &'static str,
    /// Share dialog: the page was opened from a file.
    pub share_no_address: &'static str,
    /// Share dialog: there is no clipboard.
    pub share_no_clipboard: &'static str,
    /// Share dialog: the title of what embeds the page.
    pub share_embed: &'static str,
    /// Share dialog: which part of the page is embedded.
    pub share_part: &'static str,
    /// Share dialog: the whole page.
    pub share_whole: &'static str,
    /// Share dialog: the part has its inputs.
    pub share_with_inputs: &'static str,
    /// Share dialog: the language of the frame.
    pub share_language: &'static str,
    /// Share dialog: the width of the document, in pixels.
    pub share_width: &'static str,
    /// Share dialog: the size of the frame.
    pub share_size: &'static str,
    /// Share dialog: the code to paste.
    pub share_code: &'static str,
    /// Share dialog: the button that copies the code.
    pub share_copy_code: &'static str,
    /// The button that copies the link.
    pub copy_link: &'static str,
    /// After something was copied.
    pub copied: &'static str,
    /// The button that loads once more what could not be loaded.
    pub try_again: &'static str,
    /// Closes a notice or a dialog.
    pub dismiss: &'static str,
    /// Heading of the inputs.
    pub inputs: &'static str,
    /// Heading of the inputs before anything was changed.
    pub example: &'static str,
    /// Under it.
    pub example_sub: &'static str,
    /// Label of the preset choice.
    pub start_from: &'static str,
    /// Presets: common shapes.
    pub presets_common: &'static str,
    /// Presets: published cases.
    pub presets_published: &'static str,
    /// Presets: stories of the rounds.
    pub presets_rounds: &'static str,
    /// The preset choice when no preset is on screen.
    pub own_scenario: &'static str,
    /// The link to the source of a published case.
    pub published_source: &'static str,
    /// Resets one field.
    pub reset: &'static str,
    /// Resets one topic.
    pub reset_topic: &'static str,
    /// Resets everything.
    pub reset_all: &'static str,
    /// A value that the engine derives.
    pub auto: &'static str,
    /// A switch that is on.
    pub on: &'static str,
    /// A switch that is off.
    pub off: &'static str,
    /// Own unit prices, where there are none.
    pub no_own_prices: &'static str,
    /// Takes one own price away.
    pub remove: &'static str,
    /// Heading over blockers and warnings.
    pub findings: &'static str,
    /// Switch of the horizontal axis: logarithmic.
    pub logarithmic: &'static str,
    /// Switch of the horizontal axis: linear.
    pub linear: &'static str,
    /// Names the switch of the axes.
    pub axes: &'static str,
    /// Shows the table of a chart.
    pub show_table: &'static str,
    /// Hides the table of a chart.
    pub hide_table: &'static str,
    /// The marker of the scenario on screen.
    pub here: &'static str,
    /// Axis: requests per month.
    pub axis_requests: &'static str,
    /// Axis: dollars per month.
    pub axis_dollars: &'static str,
    /// Axis: hours of the week.
    pub axis_week: &'static str,
    /// Axis: tasks.
    pub axis_tasks: &'static str,
    /// The days of the week, from Monday, short.
    pub days: [&'static str; 7],
    /// How to use a chart by keyboard.
    pub chart_help: &'static str,
    /// Heading of the bills.
    pub bill_title: &'static str,
    /// Under the heading of the bills.
    pub bill_sub: &'static str,
    /// Column: line.
    pub column_line: &'static str,
    /// Column: quantity.
    pub column_quantity: &'static str,
    /// Column: unit price.
    pub column_price: &'static str,
    /// Column: dollars a month.
    pub column_month: &'static str,
    /// Group: compute.
    pub compute: &'static str,
    /// Group: surroundings.
    pub surroundings: &'static str,
    /// The total.
    pub total: &'static str,
    /// The sum of the lines with a price, where others have none.
    pub known_part: &'static str,
    /// A line without a price.
    pub not_counted: &'static str,
    /// Marks a line that both sides have.
    pub shared: &'static str,
    /// Marks an own price.
    pub own_price: &'static str,
    /// Label of the input of an own price.
    pub set_price: &'static str,
    /// Sums the shown lines: what is free.
    pub free_part: &'static str,
    /// Under the heading of what is usually forgotten.
    pub forgotten_sub: &'static str,
    /// What is usually forgotten, by topic.
    pub forgotten_topics: [&'static str; 5],
    /// A low, a typical and a high number.
    pub levels: [&'static str; 3],
    /// Both sides have it for the same dollars.
    pub cancels: &'static str,
    /// A price is unknown.
    pub price_unknown: &'static str,
    /// What AWS offers and no price here is known of.
    pub unpriced: &'static str,
    /// Heading of what is not counted.
    pub method_title: &'static str,
    /// Under the heading of what is not counted.
    pub method_sub: &'static str,
    /// What is not counted, with its reason each.
    pub method_left_out: &'static [(&'static str, &'static str)],
    /// Heading of the assumptions.
    pub assumptions_title: &'static str,
    /// The assumptions that are ours, each a sentence.
    pub assumptions: &'static [&'static str],
    /// List price, no tax, not a quote.
    pub list_price: &'static str,
    /// Nothing leaves the page.
    pub privacy: &'static str,
    /// Who wrote it, and the licence.
    pub colophon: &'static str,
    /// Names a slider by its field: appended to the label.
    pub slider: &'static str,
    /// The unit choice of the rate.
    pub rate_unit: &'static str,
    /// The chip that says the guess of the kind of work decides.
    pub kind_decides: &'static str,
    /// The chip that says the verdict holds at the dearest known price.
    pub holds_despite_unknown: &'static str,
    /// The chip of the free tier.
    pub free_tier_on: &'static str,
    /// The chip of own prices.
    pub own_prices_used: &'static str,
    /// Names the traffic picture.
    pub traffic_picture: &'static str,
    /// Names the group of what is copied out of the page.
    pub out: &'static str,
    /// The button that copies the record of the decision.
    pub out_copy: &'static str,
    /// The record was copied.
    pub out_copied: &'static str,
    /// Where there is no clipboard.
    pub out_not_copied: &'static str,
    /// The file was given to the browser.
    pub out_saved: &'static str,
    /// The same inside a frame, which may forbid it.
    pub out_framed: &'static str,
    /// The browser refused the file.
    pub out_failed: &'static str,
    /// The columns of the bill as CSV, with commas between.
    pub out_columns: &'static str,
    /// Heading of the record: the workload.
    pub out_context: &'static str,
    /// Heading of the record: what would flip it.
    pub out_flip: &'static str,
    /// Heading of the record: day, region and link.
    pub out_basis: &'static str,
    /// Names the link.
    pub out_link: &'static str,
}
