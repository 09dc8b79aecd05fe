using System.Security.Cryptography;
using System.Text;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Language.Addresses;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>What a recording holds of one address.</summary>
/// <param name="Address">As it was asked for.</param>
/// <param name="Status">200 where there was an answer; that of files that were recorded without one, too.</param>
/// <param name="ContentType">As declared; null where it was not.</param>
/// <param name="Fetched">When it was taken; null where nobody says.</param>
/// <param name="Content">Gives the bytes; throws <see cref="InvalidDataException"/> with the reason where they are damaged.</param>
internal sealed record RecordedAnswer(
    string? Address,
    int Status,
    string? ContentType,
    DateClue? Fetched,
    Func<ReadOnlyMemory<byte>> Content
)
{
    /// <summary>What the page says of its charset does not hold any more.</summary>
    public bool IsDecoded { get; init; }
}

/// <summary>
/// Chooses the pages and feeds among what a browser or a crawler recorded. All else belongs to no reader: it is counted, and is no failure.
/// </summary>
internal sealed class RecordedPages(FileContext archive, ExpansionBudget budget)
{
    private const int HashLength = 16;

    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "text/html",
        "application/xhtml+xml",
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/xml",
        "text/xml",
    };

    /// <summary>Types that servers give to what they know nothing of.</summary>
    private static readonly HashSet<string> Unknown = new(StringComparer.OrdinalIgnoreCase)
    {
        "",
        "text/plain",
        "application/octet-stream",
        "application/x-unknown",
        "unknown/unknown",
    };

    private readonly MemberNames _names = new();
    private readonly SortedDictionary<string, int> _passedOver = new(StringComparer.Ordinal);
    private int _pages;

    /// <summary>A page or feed as a member, or why it can't be read; null for what is neither, which is counted.</summary>
    public FilePart? Open(RecordedAnswer answer)
    {
        if (answer.Address is not { } address || !address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return PassOver("without an address on the web");
        }

        var type = (answer.ContentType ?? "").Split(';')[0].Trim();
        if (answer.Status != 200)
        {
            return PassOver($"with the status {answer.Status}");
        }

        if (!Types.Contains(type) && !Unknown.Contains(type))
        {
            return PassOver($"of the type {type.Split('/')[0]}/…");
        }

        try
        {
            var content = answer.Content();
            return content.IsEmpty ? PassOver("without content")
                : Types.Contains(type) || LooksLikePage(content.Span) ? Page(answer, address, content)
                : PassOver($"of the type {(type.Length == 0 ? "that nobody names" : type)}");
        }
        catch (InvalidDataException exception)
        {
            return Refuse(address, exception.Message.TrimEnd('.'));
        }
        catch (ArticleRejectedException exception) when (exception.Code == RejectionCodes.TooLarge)
        {
            return new RefusedPart(NameOf(address), exception);
        }
    }

    /// <summary>A page that is there and can't be read.</summary>
    public RefusedPart Refuse(string address, string how) =>
        new(
            NameOf(address),
            new ArticleRejectedException(
                RejectionCodes.InvalidArchive,
                $"This page of the web archive can't be read: {how}. Record it again, or save it from the browser and drop that."
            )
        );

    /// <returns>Null.</returns>
    public FilePart? PassOver(string what)
    {
        _passedOver[what] = _passedOver.GetValueOrDefault(what) + 1;
        return null;
    }

    /// <summary>Tells what was passed over.</summary>
    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.NoArticle"/>: there was no page at all.</exception>
    public void Close()
    {
        var others = string.Join(", ", _passedOver.Select(pair => $"{pair.Value} {pair.Key}"));
        archive.Note("recorded", $"{_pages} pages and feeds", others.Length == 0 ? null : $"passed over: {others}");
        if (_pages == 0)
        {
            throw new ArticleRejectedException(
                RejectionCodes.NoArticle,
                $"The web archive holds no page and no feed that was answered with "
                    + $"200{(others.Length == 0 ? "" : $"; it holds {others}")}. "
                    + "Record the articles' own addresses, with their content."
            );
        }
    }

    private MemberPart Page(RecordedAnswer answer, string address, ReadOnlyMemory<byte> content)
    {
        budget.CountMember();
        return new MemberPart(NameOf(address), content)
        {
            ContentType = answer.ContentType,
            Source = new PageSource(address, answer.Fetched) { IsDecoded = answer.IsDecoded },
        };
    }

    /// <summary>By its address, unless that holds somebody's mail address.</summary>
    private string NameOf(string address)
    {
        _pages++;
        var name = PersonalAddresses.IsInAddress(address)
            ? $"page~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..HashLength]}"
            : address;
        return _names.Next(name, "page");
    }

    private static bool LooksLikePage(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 1024)]).TrimStart('ï', '»', '¿', ' ', '\t', '\r', '\n');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<rss", StringComparison.OrdinalIgnoreCase)
            || (
                head.StartsWith("<?xml", StringComparison.Ordinal)
                && (head.Contains("<rss", StringComparison.Ordinal) || head.Contains("<feed", StringComparison.Ordinal))
            );
    }
}
