using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.Tools.LanguageProfiles.Measuring;

/// <summary>Loads models from a folder instead of from the library.</summary>
internal static class Models
{
    public static LanguageIdentifier Load(string folder) =>
        new(
            new LanguageData(group =>
            {
                var path = Path.Combine(folder, LanguageData.FileName(group));
                return File.Exists(path) ? Read(path) : null;
            })
        );

    public static ModelParts Read(string path)
    {
        using var file = File.OpenRead(path);
        return ModelParts.Read(file);
    }
}
