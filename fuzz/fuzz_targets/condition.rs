#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    eleven_rounds_fuzz::targets::fail_if(bytes);
});
