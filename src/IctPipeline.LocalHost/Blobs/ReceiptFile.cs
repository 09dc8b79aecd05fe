using System.Text;
using System.Text.Json;
using IctPipeline.Core.Conditions;

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

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private readonly string _path;
    private readonly ConditionBoard? _conditions;
    private readonly MemoryStream _unwritten = new();
    private readonly ITimer _again;
    private bool _disposed;

    /// <param name="stream">What is written to; it ends with this object.</param>
    /// <param name="path">Its name.</param>
    internal ReceiptFile(Stream stream, string path, ConditionBoard? conditions, TimeProvider time)
    {
        (_stream, _path, _conditions) = (stream, path, conditions);
        _again = time.CreateTimer(_ => TryAgain(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Lines that are no receipts, the last one aside, which a crash may have cut off.</summary>
    public int DamagedLines { get; private set; }

    /// <param name="path">The file; it is locked against other hosts while this object lives.</param>
    /// <param name="read">Is given the receipts of earlier runs, in the order in which they were written.</param>
    /// <param name="conditions">Is told while the file can't be written.</param>
    /// <param name="time">When to try again.</param>
    /// <exception cref="LocalHostException">The file is in use, or can't be written.</exception>
    public static ReceiptFile Open(string path, Action<Receipt> read, ConditionBoard? conditions = null, TimeProvider? time = null)
    {
        try
        {
            PrivateFolder.Create(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var options = PrivateFolder.FileOptions(FileMode.OpenOrCreate, FileAccess.ReadWrite);
            (options.Share, options.BufferSize) = (FileShare.None, 0);
            var file = new ReceiptFile(new FileStream(path, options), path, conditions, time ?? TimeProvider.System);
            file.Load(read);
            return file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LocalHostException(
                LocalHostCodes.DataInUse,
                $"{path} can't be opened ({error.Message}); if another host uses this data folder, stop that one first.",
                error
            );
        }
    }

    /// <summary>
    /// A line that can't be written waits until it can: that a disk is full is no fault of the file whose function has just ended, and what
    /// is lost when the host ends before is delivered once more.
    /// </summary>
    public void Append(Receipt receipt)
    {
        var line = Utf8.GetBytes(JsonSerializer.Serialize(receipt, ReceiptJson.Default.Receipt) + "\n");
        lock (_gate)
        {
            _unwritten.Write(line);
            WriteOut();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            WriteOut();
        }

        _conditions?.Clear(ConditionNames.Disk, _path);
        _again.Dispose();
        _unwritten.Dispose();
        _stream.Dispose();
    }

    private void TryAgain()
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                WriteOut();
            }
        }
    }

    /// <summary>Whole lines or nothing: the next one must not join the half of another.</summary>
    private void WriteOut()
    {
        if (_unwritten.Length == 0)
        {
            return;
        }

        var good = _stream.Length;
        try
        {
            _stream.Seek(0, SeekOrigin.End);
            _stream.Write(_unwritten.GetBuffer().AsSpan(0, (int)_unwritten.Length));
            _stream.Flush();
            _unwritten.SetLength(0);
            _conditions?.Clear(ConditionNames.Disk, _path);
        }
        catch (IOException error)
        {
            CutTo(good);
            _conditions?.Raise(
                ConditionNames.Disk,
                _path,
                $"{_path} can't be written: {error.Message} Make room, or give the right to write there; it is tried again until it works."
            );
            _again.Change(TryAgainAfter, Timeout.InfiniteTimeSpan);
        }
    }

    private void CutTo(long length)
    {
        try
        {
            _stream.SetLength(length);
        }
        catch (IOException)
        {
            // A line that stays half-written is one receipt less.
        }
    }

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
                else
                {
                    DamagedLines += reader.Peek() < 0 ? 0 : 1;
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
