using System.Security.Cryptography;
using IctPipeline.Reading.Formats;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization;

namespace IctPipeline.Reading;

/// <summary>Reads files: finds the format, takes the file apart, normalizes. Holds no state; safe for concurrent use.</summary>
public sealed class ArticleReader : IArticleReader
{
    private readonly ReadLimits _options;
    private readonly FormatRegistry _formats;
    private readonly ArticleNormalizer _normalizer;

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public ArticleReader(ReadLimits options)
        : this(options, FormatRegistry.Default) { }

    internal ArticleReader(ReadLimits options, FormatRegistry formats)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        _options = options;
        _formats = formats;
        _normalizer = new ArticleNormalizer(_options);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadMember> Read(SourceFile file, IReadTrace? trace = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Contained.Enumerate(() =>
        {
            FileGuard.ThrowIfUnfit(file.Bytes, _options);
            var budget = new ReadBudget(_options.CpuBudget, cancellationToken);
            return ReadFile(file, new ByteContext(file.Bytes, file.Name, file.ContentType, _options, budget) { Trace = trace });
        });
    }

    private IEnumerable<ReadMember> ReadFile(SourceFile source, ByteContext file)
    {
        var opened = _formats.Open(file);
        FileFacts? facts = null;
        foreach (var part in opened.Parts)
        {
            switch (part)
            {
                case ArticlePart article:
                    facts ??= FactsOf(file, opened);
                    yield return ReadArticle(source, file, article, opened.Text, facts);
                    break;
                case MemberPart member:
                    foreach (var read in ReadMember(source, file, member))
                    {
                        yield return read;
                    }

                    break;
                case RefusedPart refused:
                    yield return new ReadMember(PathOf(file, refused.Path), null, refused.Rejection);
                    break;
            }
        }
    }

    private static FileFacts FactsOf(ByteContext file, OpenedFile opened) =>
        new()
        {
            Size = file.Bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)),
            Format = opened.Format.Name,
        };

    private ReadMember ReadArticle(SourceFile source, ByteContext file, ArticlePart part, DecodedText? text, FileFacts facts)
    {
        if (text is not null)
        {
            part.Article.Warnings.AddRange(DecodingWarnings.Of(text));
        }

        facts = facts with
        {
            Member = PathOf(file, part.Article.Member),
            Charset = text?.Charset ?? part.Charset,
            CharsetConfidence = text is null ? part.CharsetConfidence : Math.Round(text.Confidence, 2),
        };
        return new ReadMember(facts.Member, _normalizer.Normalize(part.Article, source, facts, file.Budget, file.Trace));
    }

    /// <summary>Reads a file inside a file. Where that goes wrong, its articles so far stay, and the rejection ends them.</summary>
    private IEnumerable<ReadMember> ReadMember(SourceFile source, ByteContext file, MemberPart member)
    {
        // Each member has a time of its own: a long archive is no slow file.
        var budget = new ReadBudget(_options.CpuBudget, file.Budget.Cancellation);
        var path = PathOf(file, member.Path)!;
        var inner = new ByteContext(member.Bytes, path, null, _options, budget) { Trace = file.Trace, Member = path };
        var rejection = file.Member is null ? FileGuard.Refusal(member.Bytes, _options) : FormatRegistry.Nested(inner);
        List<ReadMember> articles = [];
        try
        {
            if (rejection is null)
            {
                articles.AddRange(Contained.Enumerate(() => ReadFile(source, inner)));
            }
        }
        catch (ArticleRejectedException exception)
        {
            rejection = exception;
        }

        return rejection is null ? articles : articles.Append(new ReadMember(path, null, rejection));
    }

    private static string? PathOf(ByteContext file, string? part) =>
        file.Member is null ? part
        : part is null ? file.Member
        : $"{file.Member}#{part}";
}
