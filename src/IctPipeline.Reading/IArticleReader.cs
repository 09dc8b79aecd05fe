using IctPipeline.Reading.Model;

namespace IctPipeline.Reading;

/// <summary>Bytes to articles: intake, parsing, normalization. Pure: the same bytes give the same articles.</summary>
public interface IArticleReader
{
    /// <summary>
    /// Reads a file: one member for an ordinary file, several for a bundle, each read when it is asked for; none for a feed that has no
    /// items at present. Any other file without an article is refused.
    /// </summary>
    /// <param name="file">What to read.</param>
    /// <param name="trace">Is told what each stage saw and decided; null where nobody asked.</param>
    /// <param name="cancellationToken">Also ends reading when the time budget is spent.</param>
    /// <exception cref="ArticleRejectedException">The whole file is refused (also while enumerating).</exception>
    IEnumerable<ReadMember> Read(SourceFile file, IReadTrace? trace = null, CancellationToken cancellationToken = default);
}
