using IctPipeline.Infra.Tests.Templates;

namespace IctPipeline.Infra.Tests.Checks;

/// <summary>What the compiler does not mind: templates that nobody uses, parameters that nobody described.</summary>
internal static class TemplateCheck
{
    public static IReadOnlyList<string> Faults(InfraFiles files) =>
        [.. files.Templates.SelectMany(path => Undescribed(files, path)), .. Unused(files)];

    private static IEnumerable<string> Undescribed(InfraFiles files, string path) =>
        files.Compiled.Template(path).TryGetProperty("parameters", out var parameters)
            ? parameters
                .EnumerateObject()
                .Where(parameter =>
                    !parameter.Value.TryGetProperty("metadata", out var metadata) || !metadata.TryGetProperty("description", out _)
                )
                .Select(parameter => $"{path}: {parameter.Name} has no description")
            : [];

    private static IEnumerable<string> Unused(InfraFiles files)
    {
        var used = files
            .Templates.SelectMany(files.Declarations)
            .Where(each => each.IsModule)
            .Select(module => module.Target.Split('/')[^1])
            .ToHashSet();
        return files
            .Templates.Where(path => path != InfraFiles.Main && !used.Contains(path.Split('/')[^1]))
            .Where(path => !files.Text("scripts/subscribe-created.sh").Contains(path, StringComparison.Ordinal))
            .Select(path => $"{path} is used by nobody");
    }
}
