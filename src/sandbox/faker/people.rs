//! What people have in common wherever they live.

/// Domains that belong to nobody (RFC 2606, section 3).
pub const MAIL_DOMAINS: [&str; 6] = [
    "example.com",
    "example.org",
    "example.net",
    "mail.example.com",
    "post.example.org",
    "inbox.example.net",
];

/// Academic degrees; some have none.
pub const DEGREES: [&str; 8] = [
    "None",
    "None",
    "Vocational",
    "Bachelor",
    "Bachelor",
    "Master",
    "Master",
    "PhD",
];

/// What people do.
pub const OCCUPATIONS: [&str; 64] = [
    "Accountant", "Actor", "Archivist", "Baker", "Barista", "Beekeeper", "Bookbinder",
    "Bricklayer", "Bus driver", "Butcher", "Carpenter", "Cartographer", "Chef", "Chemist",
    "Civil engineer", "Cleaner", "Data analyst", "Dental nurse", "Dentist", "Economist",
    "Editor", "Electrician", "Farmer", "Firefighter", "Fisher", "Florist", "Gardener",
    "Geologist", "Glazier", "Graphic designer", "Hairdresser", "Historian", "Hotel manager",
    "Illustrator", "Interpreter", "Journalist", "Judge", "Librarian", "Locksmith",
    "Machinist", "Mathematician", "Mechanic", "Midwife", "Musician", "Nurse", "Optician",
    "Painter", "Paramedic", "Pharmacist", "Photographer", "Physicist", "Pilot", "Plumber",
    "Postal worker", "Potter", "Shop assistant", "Social worker", "Software developer",
    "Surgeon", "Tailor", "Teacher", "Train driver", "Translator", "Veterinarian",
];
