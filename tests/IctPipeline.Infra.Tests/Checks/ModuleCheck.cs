using IctPipeline.Infra.Tests.Bicep;
using IctPipeline.Infra.Tests.Templates;

namespace IctPipeline.Infra.Tests.Checks;

/// <summary>Modules exist, get the parameters that they ask for and no others, and have the outputs that are taken from them.</summary>
internal static class ModuleCheck
{
    public static IReadOnlyList<string> Faults(InfraFiles files) =>
        [.. files.Templates.SelectMany(path => files.Statements(path).OfType<Module>().SelectMany(module => Faults(files, path, module))), .. Unused(files)];

    private static IEnumerable<string> Faults(InfraFiles files, string path, Module module)
    {
        var folder = path.Contains('/', StringComparison.Ordinal) ? path[..(path.LastIndexOf('/') + 1)] : "";
        if (!files.Has(folder + module.Path))
        {
            return [$"{path}({module.Line}): there is no {module.Path}"];
        }

        var inner = files.Statements(folder + module.Path);
        var parameters = inner.OfType<Parameter>().ToList();
        var given = (Tree.Object(module.Body).Find("params") as ObjectOf)?.Members.Select(member => member.Name!).ToList() ?? [];
        var outputs = inner.OfType<Output>().Select(output => output.Name).ToHashSet();
        return given.Where(name => parameters.TrueForAll(parameter => parameter.Name != name)).Select(name => $"{path}({module.Line}): {module.Path} has no parameter {name}")
            .Concat(parameters.Where(parameter => parameter.Default is null && !given.Contains(parameter.Name)).Select(parameter => $"{path}({module.Line}): {module.Path} needs {parameter.Name}"))
            .Concat(Taken(files.Statements(path), module.Name).Where(name => !outputs.Contains(name)).Select(name => $"{path}: {module.Path} has no output {name}"));
    }

    private static IEnumerable<string> Taken(IReadOnlyList<Statement> statements, string module) => statements.SelectMany(Tree.All).OfType<Access>()
        .Where(access => access.Target is Access { Property: "outputs", Target: Name name } && name.Id == module)
        .Select(access => access.Property);

    private static IEnumerable<string> Unused(InfraFiles files)
    {
        var used = files.Templates.SelectMany(path => files.Statements(path).OfType<Module>()).Select(module => module.Path.Split('/')[^1]).ToHashSet();
        return files.Templates
            .Where(path => path != InfraFiles.Main && !used.Contains(path.Split('/')[^1]))
            .Where(path => !files.Text("scripts/subscribe-created.sh").Contains(path, StringComparison.Ordinal))
            .Select(path => $"{path} is used by nobody");
    }
}
