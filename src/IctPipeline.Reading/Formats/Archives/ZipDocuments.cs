namespace IctPipeline.Reading.Formats.Archives;

/// <summary>Documents and programs that are packed as ZIP, by the members that each of them has.</summary>
internal static class ZipDocuments
{
    private static readonly (string Member, string Kind)[] Kinds =
    [
        ("xl/workbook.xml", "an Excel workbook"),
        ("xl/workbook.bin", "an Excel workbook"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("visio/document.xml", "a Visio drawing"),
        ("META-INF/manifest.xml", "an OpenDocument file that is no text"),
        ("Index/Document.iwa", "a document of Apple's Pages, Numbers or Keynote"),
        ("AndroidManifest.xml", "an app for Android"),
        ("META-INF/MANIFEST.MF", "a Java archive"),
        ("doc.kml", "a map (KMZ)"),
    ];

    /// <summary>With its article; null for an archive of files.</summary>
    public static string? KindOf(IReadOnlyCollection<string> members) =>
        Array.Find(Kinds, kind => members.Contains(kind.Member, StringComparer.Ordinal)).Kind;

    /// <summary>Whether these are the parts of a Word document: one that could be read is no archive.</summary>
    public static bool IsDamagedWord(IReadOnlyCollection<string> members) =>
        members.Contains("[Content_Types].xml", StringComparer.Ordinal)
        || members.Any(member => member.StartsWith("word/", StringComparison.Ordinal) && member.EndsWith(".xml", StringComparison.Ordinal));
}
