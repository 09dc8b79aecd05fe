using IctPipeline.Core.Articles;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>What the types of annotated sets are called here. A type that is not in the table is ignored on both sides.</summary>
internal static class EntityLabels
{
    private static readonly Dictionary<string, string> Categories = new(StringComparer.OrdinalIgnoreCase)
    {
        // CoNLL 2002 and 2003, VLSP
        ["PER"] = EntityCategories.Person,
        ["ORG"] = EntityCategories.Organization,
        ["LOC"] = EntityCategories.Location,
        // ACE, OntoNotes, Azure and COVID-19 sets
        ["PERSON"] = EntityCategories.Person,
        ["PERSON_NAME"] = EntityCategories.Person,
        ["NAME"] = EntityCategories.Person,
        ["ORGANIZATION"] = EntityCategories.Organization,
        ["ORGANISATION"] = EntityCategories.Organization,
        ["CORPORATION"] = EntityCategories.Organization,
        ["LOCATION"] = EntityCategories.Location,
        ["GPE"] = EntityCategories.Location,
        ["FAC"] = EntityCategories.Location,
        ["DATE"] = EntityCategories.DateTime,
        ["TIME"] = EntityCategories.DateTime,
        ["DATETIME"] = EntityCategories.DateTime,
        ["QUANTITY"] = EntityCategories.Quantity,
        ["EVENT"] = EntityCategories.Event,
        ["PRODUCT"] = EntityCategories.Product,
    };

    /// <summary>Types that sets have and that are no category of ours; they still tell a column of labels.</summary>
    private static readonly HashSet<string> Other = new(StringComparer.OrdinalIgnoreCase)
    {
        "MISC",
        "MISCELLANEOUS",
        "AGE",
        "GENDER",
        "JOB",
        "OCCUPATION",
        "PATIENT_ID",
        "SYMPTOM_AND_DISEASE",
        "TRANSPORTATION",
        "NORP",
        "LAW",
        "LANGUAGE",
        "WORK_OF_ART",
        "MONEY",
        "PERCENT",
        "CARDINAL",
        "ORDINAL",
        "GROUP",
        "CREATIVE-WORK",
    };

    /// <summary>Our category, or null where the type is ignored.</summary>
    public static string? Category(string type) => Categories.GetValueOrDefault(type);

    /// <summary>Whether the type takes times of day in.</summary>
    public static bool IsTime(string type) =>
        type.Equals("TIME", StringComparison.OrdinalIgnoreCase) || type.Equals("DATETIME", StringComparison.OrdinalIgnoreCase);

    public static bool IsKnown(string type) => Categories.ContainsKey(type) || Other.Contains(type);
}
