using System.Text.Json;

namespace IctPipeline.Cli.Evaluate.Reading;

/// <summary>A feed and what people say of its items, in its order.</summary>
internal sealed record AnnotatedFeed(string Name, byte[] Bytes, string FileName, IReadOnlyList<AnnotatedPage> Items);

/// <summary>
/// A folder of <c>NAME.xml</c> (or <c>.rss</c>, <c>.atom</c>, <c>.rdf</c>), each with <c>NAME.json</c>: <c>{ "items": [ … ] }</c>.
/// </summary>
internal static class FeedFolder
{
    private static readonly string[] Extensions = [".xml", ".rss", ".atom", ".rdf"];

    public static bool Looks(string folder) => Files(folder).Any();

    /// <exception cref="UserError">An annotation can't be read.</exception>
    public static IEnumerable<AnnotatedFeed> Read(string folder) =>
        Files(folder)
            .Select(file => new AnnotatedFeed(
                Path.GetFileNameWithoutExtension(file),
                File.ReadAllBytes(file),
                Path.GetFileName(file),
                Items(Path.ChangeExtension(file, ".json"))
            ));

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Where(file =>
                Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
                && File.Exists(Path.ChangeExtension(file, ".json"))
            )
            .Order(StringComparer.Ordinal);

    private static List<AnnotatedPage> Items(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(item => AnnotatedPage.Parse(item.GetRawText()))];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new UserError(ExitCodes.Usage, $"--set: {file} is no annotation of a feed: {error.Message}", error);
        }
    }
}
