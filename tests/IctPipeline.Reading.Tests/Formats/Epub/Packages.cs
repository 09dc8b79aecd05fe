using System.IO.Compression;

namespace IctPipeline.Reading.Tests.Formats.Epub;

/// <summary>Changes a part of a packed document.</summary>
internal static class Packages
{
    public static byte[] Replace(byte[] package, string path, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(path)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(path).Open());
            writer.Write(change(text));
        }

        return stream.ToArray();
    }
}
