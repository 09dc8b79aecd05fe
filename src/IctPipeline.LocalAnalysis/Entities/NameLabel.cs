using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>The labels of the name tagger: begin and inside of each kind (BIO).</summary>
internal static class NameLabel
{
    public const int Outside = 0;
    public const int Count = 9;

    private static readonly string[] Kinds = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>Reads <c>B-PER</c>; what is no label of ours is outside.</summary>
    public static int Parse(string label)
    {
        var kind = label.Length > 2 ? Array.IndexOf(Kinds, label[2..]) : -1;
        return kind < 0 ? Outside : 1 + (kind * 2) + (label[0] == 'I' ? 1 : 0);
    }

    public static bool IsInside(int label) => label > 0 && label % 2 == 0;

    public static bool IsBegin(int label) => label % 2 == 1;

    public static bool Continues(int before, int label) => IsInside(label) && (before == label || before == label - 1);

    /// <summary>Azure's category; null for names of other kinds.</summary>
    public static string? Category(int label) =>
        ((label - 1) / 2) switch
        {
            0 => EntityCategories.Person,
            1 => EntityCategories.Organization,
            2 => EntityCategories.Location,
            _ => null,
        };
}
