using System.IO.Compression;

// Packs each folder of parts to the file of its name, as the formats ask for: the type first, and nothing packed, so that what changes in
// a sample can be read in its history.
if (args is not [var parts, var target])
{
    Console.Error.WriteLine("SampleFiles PARTS FOLDER: see README.md");
    return 2;
}

foreach (var folder in Directory.EnumerateDirectories(parts).Order(StringComparer.Ordinal))
{
    using var zip = new ZipArchive(File.Create(Path.Combine(target, Path.GetFileName(folder))), ZipArchiveMode.Create);
    foreach (var file in Files(folder))
    {
        var entry = zip.CreateEntry(Path.GetRelativePath(folder, file).Replace('\\', '/'), CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var content = entry.Open();
        content.Write(File.ReadAllBytes(file));
    }
}

return 0;

static IEnumerable<string> Files(string folder) =>
    Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .OrderBy(file => Path.GetFileName(file) == "mimetype" ? 0 : 1)
        .ThenBy(file => file, StringComparer.Ordinal);
