using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Intake.Bundles;

/// <summary>A file inside an archive, or the reason why it is refused.</summary>
/// <param name="Path">Inside the archive, with forward slashes and without "..".</param>
internal sealed record BundleMember(string Path, ReadOnlyMemory<byte> Bytes, ArticleRejectedException? Rejection = null);
