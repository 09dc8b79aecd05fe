using IctPipeline.Intake;
using IctPipeline.Normalization;

namespace IctPipeline.Processing;

/// <summary>Bytes to articles: intake, parsing, normalization. Pure: the same bytes give the same articles.</summary>
public interface IArticleReader
{
    /// <summary>
    /// Reads a blob: one member for an ordinary file, several for a bundle, each read when it is asked for.
    /// </summary>
    /// <param name="blob">What to read.</param>
    /// <param name="trace">Is told what each stage saw and decided; null where nobody asked.</param>
    /// <param name="cancellationToken">Also ends reading when the time budget is spent.</param>
    /// <exception cref="ArticleRejectedException">The whole file is refused (also while enumerating).</exception>
    IEnumerable<ReadMember> Read(RawBlob blob, IReadTrace? trace = null, CancellationToken cancellationToken = default);
}

/// <summary>One article of a blob, or the reason why that member is refused.</summary>
/// <param name="Member">Path inside the bundle; null where the blob is one article.</param>
public sealed record ReadMember(string? Member, NormalizedArticle? Article, ArticleRejectedException? Rejection = null);

/// <summary>Listens to the stages, for <c>ict simulate --explain</c>.</summary>
public interface IReadTrace
{
    /// <param name="stage">The stage's name in the field's terms: <c>decode</c>, <c>parse</c>, <c>dates</c>…</param>
    /// <param name="subject">What was decided (<c>charset</c>, <c>title</c>).</param>
    /// <param name="finding">What came out.</param>
    /// <param name="reason">From what evidence.</param>
    void Note(string stage, string subject, string finding, string? reason = null);
}
