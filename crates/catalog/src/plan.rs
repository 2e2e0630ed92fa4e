//! The Savings Plans whose rates are in the price book.

use serde::Serialize;

macro_rules! plans {
    ($($(#[$doc:meta])* $variant:ident = $key:literal,)*) => {
        /// What was committed to, which lowers prices. Its key is the name in data files, links
        /// and JSON.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
        pub enum Plan { $($(#[$doc])* #[serde(rename = $key)] $variant,)* }

        impl Plan {
            /// The key of each plan.
            pub const KEYS: &'static [&'static str] = &[$($key,)*];
            /// The plans, in the order of [`Plan::KEYS`].
            pub const ALL: &'static [Plan] = &[$(Plan::$variant,)*];
        }
    };
}

plans! {
    /// Nothing: everything on demand.
    None = "none",
    /// A Compute Savings Plan of one year, paid by the hour.
    Compute1NoUpfront = "compute_1y_no_upfront",
    /// A Compute Savings Plan of one year, paid at once.
    Compute1AllUpfront = "compute_1y_all_upfront",
    /// A Compute Savings Plan of three years, paid by the hour.
    Compute3NoUpfront = "compute_3y_no_upfront",
    /// A Compute Savings Plan of three years, paid at once.
    Compute3AllUpfront = "compute_3y_all_upfront",
    /// An EC2 Instance Savings Plan, whose rates no document here gives: it covers instances at the
    /// user's own discount.
    Ec2Instance = "ec2_instance",
}
