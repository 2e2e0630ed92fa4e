//! Which letters a text holds: the two languages of the page share no word but names.

/// Names and units that stay as they are in Korean.
const NAMES: &[&str] = &[
    "AI",
    "ALB",
    "AMI",
    "API",
    "AWS",
    "Amazon",
    "Anywhere",
    "C",
    "CPU",
    "CSV",
    "CloudCostKit",
    "CloudFormation",
    "CloudFront",
    "CloudWatch",
    "Compute",
    "Container",
    "Durable",
    "EBS",
    "EC",
    "ECR",
    "ECS",
    "EFS",
    "EUR",
    "Eleven",
    "Esc",
    "EventBridge",
    "Express",
    "Fargate",
    "Functions",
    "GB",
    "GPS",
    "GPU",
    "Gateway",
    "Gbps",
    "Go",
    "HTML",
    "HTTP",
    "IPv",
    "Insights",
    "Instances",
    "IoT",
    "JSON",
    "Java",
    "KB",
    "Kafka",
    "Kinesis",
    "LCU",
    "Lambda",
    "Linux",
    "List",
    "MB",
    "MIT",
    "MVP",
    "Managed",
    "Markdown",
    "MicroVM",
    "Mode",
    "NAT",
    "NET",
    "NLB",
    "Node",
    "OS",
    "OpenAPI",
    "PHP",
    "PNG",
    "Plan",
    "Plans",
    "Power",
    "Price",
    "Python",
    "REST",
    "Ray",
    "Rounds",
    "Ruby",
    "Rust",
    "S",
    "SNS",
    "SQS",
    "SSR",
    "SVG",
    "SaaS",
    "Savings",
    "SnapStart",
    "Spot",
    "Step",
    "TCP",
    "Tuning",
    "UAE",
    "UDP",
    "UI",
    "URL",
    "USD",
    "UTF",
    "VM",
    "VPC",
    "Web",
    "WebSocket",
    "Windows",
    "X",
    "ZIP",
    "arm",
    "flex",
    "gRPC",
    "js",
    "k",
    "ms",
    "tmp",
    "vCPU",
    "x",
];

/// Whether a text holds a Korean letter.
pub fn has_hangul(text: &str) -> bool {
    text.contains(|c: char| matches!(c, '가'..='힣' | 'ㄱ'..='ㆎ'))
}

/// Words of Latin letters that a Korean text should not hold: no names, no codes such as
/// `us-east-1` and `traffic.per`, and nothing that it quotes.
pub fn english_words(text: &str) -> Vec<String> {
    let unquoted: String =
        text.split('“').map(|part| part.rsplit('”').next().unwrap_or_default()).collect();
    unquoted
        .split(|c: char| !(c.is_ascii_alphanumeric() || "-._".contains(c)))
        .filter(|word| !is_code(word))
        .flat_map(|word| word.split(|c: char| !c.is_ascii_alphabetic()))
        .filter(|word| !word.is_empty() && !NAMES.contains(word))
        .map(str::to_owned)
        .collect()
}

/// Lower-case words joined by signs, as in `us-east-1`.
fn is_code(word: &str) -> bool {
    let joint = |c: char| "-._".contains(c);
    word.trim_matches(joint).contains(joint)
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || joint(c))
}
