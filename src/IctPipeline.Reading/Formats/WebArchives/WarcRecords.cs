using System.Buffers;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>
/// Reads a web archive record by record. A record whose length is wrong, or that breaks off, is told as damaged, and the next one that
/// can be found goes on: no record takes another with it.
/// </summary>
internal sealed class WarcRecords(WarcInput input, FileContext archive)
{
    private const int MaxHead = 64 * 1024;

    /// <summary>A record's head names its type within so many bytes.</summary>
    private const int TypeWithin = 4 * 1024;

    private static readonly SearchValues<byte> VersionSigns = SearchValues.Create("0123456789. \r"u8);

    private static ReadOnlySpan<byte> Mark => "WARC/"u8;

    /// <summary>Places at which something stood that is no record.</summary>
    public int Gaps { get; private set; }

    public IEnumerable<WarcRecord> Read()
    {
        while (SkipBlank())
        {
            archive.Budget.Check();
            if (!input.Window.Span.StartsWith(Mark))
            {
                Gaps++;
                FindNext(0);
                continue;
            }

            if (HeadLength() is not { } head)
            {
                Gaps++;
                FindNext(Mark.Length);
                continue;
            }

            var record = WarcRecord.FromHead(input.Window.Span[..head]);
            if (record.Damage is not null || record.Length is not { } length)
            {
                yield return record with
                {
                    Damage = record.Damage ?? "does not tell its length",
                };
                FindNext(head);
                continue;
            }

            input.Skip(head);
            yield return length > archive.Options.MaxBytes ? PassLarge(record, length) : WithBlock(record, (int)length);
        }
    }

    /// <summary>Reads the block, and goes to where the next record begins.</summary>
    private WarcRecord WithBlock(WarcRecord record, int length)
    {
        var isWhole = input.Fill(length);
        if (input.RecordWithin(Math.Min(length, input.Window.Length)) is { } next)
        {
            input.Skip(next);
            return record with { Damage = "is shorter than it says" };
        }

        if (isWhole && IsFollowedByRecord(length))
        {
            var whole = record with { Block = input.Window[..length] };
            input.Skip(length);
            return whole;
        }

        // Its length may be too large, so that it would swallow others, or too small.
        FindNext(0);
        return record with { Damage = isWhole ? "has another length than it says" : "breaks off" };
    }

    /// <summary>Goes behind a block that is too large to be read, and looks for records in it: its length may be a lie.</summary>
    private WarcRecord PassLarge(WarcRecord record, long length)
    {
        if (input.EndsBefore(length))
        {
            FindNext(0);
            return record with { Damage = "breaks off" };
        }

        for (var left = length; left > 0; )
        {
            archive.Budget.Check();
            var isWhole = input.Fill((int)Math.Min(left, MaxHead));
            var window = input.Window.Span[..(int)Math.Min(left, input.Window.Length)];
            if (!isWhole || (input.RecordWithin(window.Length) ?? NextIn(window)) is not null)
            {
                FindNext(0);
                return record with { Damage = isWhole ? "is shorter than it says" : "breaks off" };
            }

            var step = window.Length == left ? window.Length : Math.Max(1, window.Length - TypeWithin);
            input.Skip(step);
            left -= step;
        }

        var limit = $"{archive.Options.MaxBytes:N0} that {ReadLimits.MaxBytesSetting} allows";
        return record with { Damage = $"has {length:N0} bytes, more than the {limit}" };
    }

    /// <summary>
    /// Whether the block ends as blocks do: with two line ends, or with nothing but such before the next record or the end.
    /// </summary>
    private bool IsFollowedByRecord(int length)
    {
        if (input.Fill(length + 4) && input.Window.Span[length..].StartsWith("\r\n\r\n"u8))
        {
            return true;
        }

        for (var at = length; ; at++)
        {
            if (!input.Fill(at + 1))
            {
                return true;
            }

            if (input.Window.Span[at] is not ((byte)'\r' or (byte)'\n'))
            {
                return !input.Fill(at + Mark.Length) || input.Window.Span[at..].StartsWith(Mark);
            }
        }
    }

    private bool SkipBlank()
    {
        while (input.Fill(1))
        {
            if (input.Window.Span[0] is not ((byte)'\r' or (byte)'\n'))
            {
                return true;
            }

            input.Skip(1);
        }

        return false;
    }

    /// <summary>Up to behind the blank line that ends a head; null where none does.</summary>
    private int? HeadLength()
    {
        for (var wanted = 1024; wanted <= MaxHead; wanted *= 2)
        {
            var isWhole = input.Fill(wanted);
            var window = input.Window.Span;
            var (dos, unix) = (window.IndexOf("\r\n\r\n"u8), window.IndexOf("\n\n"u8));
            if (dos >= 0 && (unix < 0 || dos < unix))
            {
                return dos + 4;
            }

            if (unix >= 0)
            {
                return unix + 2;
            }

            if (!isWhole)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Goes to the next record that begins at or behind a position of the window, or to the archive's end.</summary>
    private void FindNext(int from)
    {
        input.Skip(from);
        while (true)
        {
            archive.Budget.Check();
            var isWhole = input.Fill(MaxHead);
            if (NextIn(input.Window.Span[..Math.Min(MaxHead, input.Window.Length)]) is { } next)
            {
                input.Skip(next);
                return;
            }

            if (!isWhole)
            {
                input.Skip(input.Window.Length);
                return;
            }

            // A record may begin near the end of what is at hand.
            input.Skip(MaxHead - TypeWithin);
        }
    }

    /// <summary>Where a line begins a record: its version, and its type among the lines below.</summary>
    private static int? NextIn(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; )
        {
            var next = bytes[at..].IndexOf(Mark);
            if (next < 0)
            {
                return null;
            }

            at += next;
            var head = bytes.Slice(at, Math.Min(TypeWithin, bytes.Length - at));
            if ((at == 0 || bytes[at - 1] == '\n') && IsVersion(head) && head.IndexOf("\nWARC-Type:"u8) > 0)
            {
                return at;
            }

            at += Mark.Length;
        }

        return null;
    }

    /// <summary>"WARC/1.0" and nothing else in its line.</summary>
    private static bool IsVersion(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        return end > Mark.Length && end < 16 && !head[Mark.Length..end].ContainsAnyExcept(VersionSigns);
    }
}
