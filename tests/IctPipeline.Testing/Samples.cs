namespace IctPipeline.Testing;

/// <summary>Articles of <c>samples/articles</c> that tests know in detail; both are written for this repository.</summary>
public static class Samples
{
    /// <summary>A Jekyll post about a forum: dates that contradict each other, short forms, four agreements.</summary>
    public const string Forum = "dien-dan-so-viet-nhat.txt";

    /// <summary>A plain-text scrape of an agency's story: dateline, sign-off, a list of other stories at its end.</summary>
    public const string Rural = "vien-thong-nong-thon-lao-cai.txt";

    public static string Folder => RepositoryFolder.PathOf("samples", "articles");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}
