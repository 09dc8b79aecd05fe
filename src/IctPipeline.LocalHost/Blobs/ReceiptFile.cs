using System.Text;
using System.Text.Json;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>
/// Receipts in a file that only grows while the host runs, one line each, and is written anew at the next start when most
/// lines are outdated. A line that a crash cut off is one receipt less: its blob is delivered once more, and found
/// unchanged.
/// </summary>
internal sealed class ReceiptFile : IDisposable
{
    private const int RewriteAboveLines = 10_000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lock _gate = new();
    private readonly FileStream _stream;

    private ReceiptFile(FileStream stream) => _stream = stream;

    /// <param name="path">The file; it is locked against other hosts while this object lives.</param>
    /// <param name="read">Is given the receipts of earlier runs, in the order in which they were written.</param>
    /// <exception cref="LocalHostException">The file is in use, or can't be written.</exception>
    public static ReceiptFile Open(string path, Action<Receipt> read)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var file = new ReceiptFile(stream);
            file.Load(read);
            return file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LocalHostException(
                LocalHostCodes.DataInUse,
                $"{path} can't be opened; if another host uses this data folder, stop that one first.",
                error
            );
        }
    }

    public void Append(Receipt receipt)
    {
        var line = Utf8.GetBytes(JsonSerializer.Serialize(receipt, ReceiptJson.Default.Receipt) + "\n");
        lock (_gate)
        {
            _stream.Write(line);
            _stream.Flush();
        }
    }

    public void Dispose() => _stream.Dispose();

    private void Load(Action<Receipt> read)
    {
        var latest = new Dictionary<(string Function, string Container, string Blob), Receipt>();
        var lines = 0;
        using (var reader = new StreamReader(_stream, Utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true))
        {
            while (reader.ReadLine() is { } line)
            {
                lines++;
                if (Parse(line) is { } receipt)
                {
                    latest[(receipt.Function, receipt.Container, receipt.Blob)] = receipt;
                }
            }
        }

        var live = latest.Values.Where(receipt => receipt.ETag is not null).ToList();
        live.ForEach(read);
        if (lines > RewriteAboveLines && lines > 2 * live.Count)
        {
            Rewrite(live);
        }

        EndLastLine();
    }

    private void Rewrite(List<Receipt> live)
    {
        _stream.SetLength(0);
        live.ForEach(Append);
    }

    /// <summary>So that the next receipt does not join a line that was cut off.</summary>
    private void EndLastLine()
    {
        if (_stream.Length == 0)
        {
            return;
        }

        _stream.Seek(-1, SeekOrigin.End);
        if (_stream.ReadByte() != '\n')
        {
            _stream.WriteByte((byte)'\n');
        }
    }

    private static Receipt? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ReceiptJson.Default.Receipt);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
