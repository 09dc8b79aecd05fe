using IctPipeline.Articles;

namespace IctPipeline.LocalAnalysis;

/// <summary>Says which language a text is in.</summary>
internal interface ILanguageIdentifier
{
    ArticleLanguage Identify(ReadOnlySpan<char> text);
}
