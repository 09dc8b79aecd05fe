using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>
/// The parts of a file that is packed as ZIP, for the formats that are: its directory is read once, whichever of them asks. It lies in
/// memory, so there is nothing to close.
/// </summary>
internal sealed class ZipView
{
    /// <summary>The part in which such a file says what it is, in ASCII.</summary>
    private const string TypePart = "mimetype";

    private readonly ZipArchive _zip;

    private ZipView(ZipArchive zip) => _zip = zip;

    public IEnumerable<string> Names => _zip.Entries.Select(entry => entry.FullName);

    /// <returns>Null for another file, and for one whose directory is damaged.</returns>
    public static ZipView? Of(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (!Signatures.IsZip(bytes.Span))
            {
                return null;
            }

            var zip = new ZipArchive(bytes.OpenRead(), ZipArchiveMode.Read);
            // The directory is read with the first look at it.
            return zip.Entries.Count >= 0 ? new ZipView(zip) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    public bool Has(string part) => _zip.GetEntry(part) is not null;

    /// <returns>Null where there is no such part.</returns>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Stream? Open(string part) => _zip.GetEntry(part)?.Open();

    /// <summary>Whether the file says that it is of a type; one that says nothing is told by its parts.</summary>
    /// <param name="looks">Decides where the file does not say.</param>
    public bool IsOf(string type, Func<ZipView, bool> looks) => Has(TypePart) ? Start(TypePart, type.Length) == type : looks(this);

    /// <summary>The first bytes of a part, as UTF-8; empty where it is not there or damaged.</summary>
    public string Start(string part, int length)
    {
        try
        {
            using var stream = Open(part) ?? Stream.Null;
            var start = new byte[length];
            return Encoding.UTF8.GetString(start, 0, stream.ReadAtLeast(start, length, throwOnEndOfStream: false));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return "";
        }
    }
}
