using System.Security.Cryptography;
using System.Text;
using IctPipeline.Reading.Formats;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization;

namespace IctPipeline.Reading;

/// <summary>Reads files: finds the format, takes the file apart, normalizes. Holds no state; safe for concurrent use.</summary>
public sealed class ArticleReader : IArticleReader
{
    /// <summary>
    /// Files around a file that is attached to a mail in an archive. An archive is opened only where nothing is around it.
    /// </summary>
    private const int MaxDepth = 2;

    /// <summary>UTF-16 code units of a member's name.</summary>
    private const int MaxMember = 1_024;

    private readonly ReadLimits _options;
    private readonly FormatRegistry _formats;
    private readonly WorkClock _clock;
    private readonly ArticleNormalizer _normalizer;

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public ArticleReader(ReadLimits options)
        : this(options, FormatRegistry.Default) { }

    internal ArticleReader(ReadLimits options, FormatRegistry formats, WorkClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        _options = options;
        _formats = formats;
        _clock = clock ?? WorkClock.OfThread;
        _normalizer = new ArticleNormalizer(_options);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadMember> Read(SourceFile file, IReadTrace? trace = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var budget = new ReadBudget(_options.CpuBudget, _clock, cancellationToken);
        return Counted(
            budget,
            ReadFile(file, new ByteContext(file.Bytes, file.Name, file.ContentType, _options, budget) { Trace = trace })
        );
    }

    /// <summary>Between two articles the caller does what it likes, and asks for the next on any thread: each step counts alone.</summary>
    private static IEnumerable<ReadMember> Counted(ReadBudget budget, IEnumerable<ReadMember> members)
    {
        using var enumerator = members.GetEnumerator();
        while (budget.Run(enumerator.MoveNext))
        {
            yield return enumerator.Current;
        }
    }

    private IEnumerable<ReadMember> ReadFile(SourceFile source, ByteContext file)
    {
        var facts = new FileFacts
        {
            Member = file.Member,
            Size = file.Bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)),
        };
        var opened = Contained.Run(facts, () => Open(file));
        facts = facts with
        {
            Format = opened.Format?.Name,
            Charset = opened.Text?.Charset,
            CharsetConfidence = opened.Text is { } text ? Math.Round(text.Confidence, 2) : null,
        };
        ArticleWarning[] warnings = [.. file.Warnings, .. WarningsOf(opened.Text, file)];
        string? feed = null;
        var isEmpty = true;
        foreach (var part in Contained.Enumerate(facts, () => opened.Parts))
        {
            if (part is WindowPart)
            {
                isEmpty = false;
                feed = file.Member ?? "";
                continue;
            }

            foreach (var read in ReadPart(source, file, part, facts, warnings))
            {
                isEmpty = false;
                yield return feed is null ? read : read with { Feed = feed };
            }
        }

        if (isEmpty)
        {
            throw new ArticleRejectedException(RejectionCodes.NoArticle, "The file was read, and holds no article.") { File = facts };
        }
    }

    private OpenedFile Open(ByteContext file)
    {
        FileGuard.ThrowIfUnfit(file.Bytes, _options);
        return _formats.Open(file);
    }

    private IEnumerable<ReadMember> ReadPart(SourceFile source, ByteContext file, FilePart part, FileFacts facts, ArticleWarning[] warnings)
    {
        switch (part)
        {
            case DeferredPart deferred:
                var own = facts with { Member = PathOf(file, deferred.Path) };
                return ReadPart(source, file, OrRefused(deferred.Path, own, deferred.Read), facts, warnings);
            case ArticlePart article:
                var read = ReadArticle(source, file, article, facts, warnings);
                return article.MayBeEmpty && HasNoText(read, file) ? [] : [read];
            case MemberPart member:
                return ReadMember(source, file, member);
            case RefusedPart refused:
                var path = PathOf(file, refused.Path);
                refused.Rejection.File ??= facts with { Member = path };
                return [new ReadMember(path, null, refused.Rejection)];
            default:
                throw new InvalidOperationException($"{part.GetType().Name} is no part that the reader knows.");
        }
    }

    private ReadMember ReadArticle(SourceFile source, ByteContext file, ArticlePart part, FileFacts facts, ArticleWarning[] warnings)
    {
        part.Article.Warnings.AddRange(warnings);
        file.Source?.Complete(part.Article);
        facts = facts with
        {
            Member = PathOf(file, part.Article.Member),
            Charset = facts.Charset ?? part.Charset,
            CharsetConfidence = facts.CharsetConfidence ?? part.CharsetConfidence,
        };
        NormalizedArticle Normalize() => _normalizer.Normalize(part.Article, source, facts, file.Budget, file.Trace);
        try
        {
            return new ReadMember(facts.Member, Contained.Run(facts, Normalize));
        }
        catch (ArticleRejectedException exception) when (IsOwnFault(exception, facts.Member))
        {
            return new ReadMember(facts.Member, null, exception);
        }
    }

    /// <summary>A fault of one item ends that item. The file's time is the file's: when it is spent, it is for the others too.</summary>
    private static bool IsOwnFault(ArticleRejectedException exception, string? member) =>
        member is not null && exception.Code != RejectionCodes.BudgetExceeded;

    private static FilePart OrRefused(string path, FileFacts facts, Func<FilePart> read)
    {
        try
        {
            return Contained.Run(facts, read);
        }
        catch (ArticleRejectedException exception) when (IsOwnFault(exception, path))
        {
            return new RefusedPart(path, exception);
        }
    }

    /// <summary>Reads a file inside a file. Where that goes wrong, its articles so far stay, and the rejection ends them.</summary>
    private List<ReadMember> ReadMember(SourceFile source, ByteContext file, MemberPart member)
    {
        // Each member has a time of its own: a long archive is no slow file.
        var budget = new ReadBudget(_options.CpuBudget, _clock, file.Budget.Cancellation);
        var path = PathOf(file, member.Path)!;
        var inner = new ByteContext(member.Bytes, member.Name ?? path, member.ContentType, _options, budget)
        {
            Trace = file.Trace,
            Member = path,
            Depth = file.Depth + 1,
            Source = member.Source,
            Warnings = member.Warnings,
        };
        List<ReadMember> articles = [];
        try
        {
            if (inner.Depth > MaxDepth)
            {
                throw FormatRegistry.TooDeep(inner);
            }

            file.Budget.Rest(() => articles.AddRange(Counted(budget, ReadFile(source, inner))));
        }
        catch (ArticleRejectedException exception)
        {
            articles.Add(new ReadMember(path, null, exception));
        }

        if (inner.Source is not null)
        {
            articles.RemoveAll(article => IsNoArticle(article, inner));
        }

        return articles;
    }

    /// <summary>Most of what a recording of the web holds is nobody's article: that is told where somebody asks, and no failure.</summary>
    private static bool IsNoArticle(ReadMember member, ByteContext page)
    {
        var why =
            member.Rejection
                is {
                    Code: RejectionCodes.NoArticle or RejectionCodes.Empty or RejectionCodes.UnsupportedFormat or RejectionCodes.Undecodable
                } refused
                ? refused.Message
            : member.Article is { Body: "" } ? "The page has no text."
            : null;
        if (why is not null)
        {
            page.Note("recorded", $"{member.Member} is no article", why);
        }

        return why is not null;
    }

    private static bool HasNoText(ReadMember page, ByteContext file)
    {
        var isEmpty = page.Article is { Body: "", Lead: null };
        if (isEmpty)
        {
            file.Note("page", $"{page.Member} is no article", "It has no text beside its title.");
        }

        return isEmpty;
    }

    /// <summary>What went less than smoothly while the text was decoded here.</summary>
    private static IEnumerable<ArticleWarning> WarningsOf(DecodedText? text, ByteContext file) =>
        text is null ? []
        : file.Source is { IsDecoded: true } ? DecodingWarnings.Of(text with { DeclaredOtherwise = null })
        : DecodingWarnings.Of(text);

    private static string? PathOf(ByteContext file, string? part) =>
        file.Member is null ? Short(part)
        : part is null ? file.Member
        : $"{file.Member}#{Short(part)}";

    /// <summary>A feed's guid may be anything, and names the document: of a longer one its beginning and its hash are left.</summary>
    private static string? Short(string? part) =>
        part is { Length: > MaxMember }
            ? FieldLimits.Shorten(part, MaxMember / 2) + "…" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part)))
            : part;
}
