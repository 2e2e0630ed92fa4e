//! The commercial regions of AWS.

/// The codes of the 34 commercial regions, in the order shown.
pub const REGION_CODES: [&str; 34] = [
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
    "ca-central-1",
    "ca-west-1",
    "mx-central-1",
    "sa-east-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "eu-central-1",
    "eu-central-2",
    "eu-north-1",
    "eu-south-1",
    "eu-south-2",
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ap-south-1",
    "ap-south-2",
    "ap-east-1",
    "ap-east-2",
    "me-south-1",
    "me-central-1",
    "il-central-1",
    "af-south-1",
];

/// A commercial AWS region, as an index into [`REGION_CODES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(u8);

impl Region {
    /// Northern Virginia, the region of most published examples.
    pub const US_EAST_1: Region = Region(0);

    /// Every region, in the order shown.
    pub fn all() -> impl Iterator<Item = Region> {
        (0..REGION_CODES.len() as u8).map(Region)
    }

    /// The region of a code such as `eu-west-1`.
    pub fn from_code(code: &str) -> Option<Region> {
        REGION_CODES.iter().position(|known| *known == code).map(|index| Region(index as u8))
    }

    /// The code, such as `eu-west-1`.
    pub fn code(self) -> &'static str {
        REGION_CODES[self.index()]
    }

    /// The position in [`REGION_CODES`].
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl serde::Serialize for Region {
    /// As its code.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Region {
    /// From its code.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Region, D::Error> {
        let code = <&str>::deserialize(deserializer)?;
        Region::from_code(code).ok_or_else(|| serde::de::Error::custom("no region"))
    }
}
