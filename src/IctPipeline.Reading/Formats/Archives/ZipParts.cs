using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>The ZIP file of one document that is made of parts, each read by its name within the file's budget.</summary>
internal sealed class ZipParts : IDisposable
{
    /// <summary>The part in which such a file says what it is, in ASCII.</summary>
    private const string TypePart = "mimetype";

    private readonly ZipArchive _zip;
    private readonly ExpansionBudget _budget;
    private readonly ReadBudget _time;

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ArticleRejectedException">It has more parts than a file may.</exception>
    public ZipParts(ByteContext file)
    {
        _zip = new ZipArchive(file.Bytes.OpenRead(), ZipArchiveMode.Read);
        _budget = new ExpansionBudget(file.Options, file.Bytes.Length);
        _time = file.Budget;
        foreach (var _ in _zip.Entries)
        {
            _budget.CountMember();
        }
    }

    /// <summary>Whether a ZIP file says that it is of a type; one that says nothing is told by its parts. A damaged one is not.</summary>
    /// <param name="looks">Decides where the file does not say.</param>
    public static bool AreOf(string type, ReadOnlyMemory<byte> bytes, Func<ZipArchive, bool> looks)
    {
        try
        {
            using var zip = new ZipArchive(bytes.OpenRead(), ZipArchiveMode.Read);
            return zip.GetEntry(TypePart) is { } said ? Start(said, type.Length) == type : looks(zip);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>The first bytes of a part, as UTF-8.</summary>
    public static string Start(ZipArchiveEntry part, int length)
    {
        using var stream = part.Open();
        var start = new byte[length];
        return Encoding.UTF8.GetString(start, 0, stream.ReadAtLeast(start, length, throwOnEndOfStream: false));
    }

    public bool Has(string part) => _zip.GetEntry(part) is not null;

    /// <returns>Null where there is no such part.</returns>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public byte[]? Bytes(string part)
    {
        if (_zip.GetEntry(part) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return _budget.Read(stream, _time);
    }

    public void Dispose() => _zip.Dispose();
}
