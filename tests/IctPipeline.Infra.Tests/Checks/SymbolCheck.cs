using IctPipeline.Infra.Tests.Bicep;
using IctPipeline.Infra.Tests.Templates;

namespace IctPipeline.Infra.Tests.Checks;

/// <summary>What a linter says of one file: names resolve, nothing is unused, nothing is defined twice.</summary>
internal static class SymbolCheck
{
    private static readonly HashSet<string> Decorators = ["description", "metadata", "minLength", "maxLength", "minValue", "maxValue", "allowed", "secure"];
    private static readonly HashSet<string> Types = ["string", "int", "bool", "array", "object"];

    public static IReadOnlyList<string> Faults(InfraFiles files) => [.. files.Templates.SelectMany(path => Faults(path, files.Statements(path)))];

    private static IEnumerable<string> Faults(string path, IReadOnlyList<Statement> statements)
    {
        var symbols = statements.Where(statement => statement is not (Scope or Output)).ToList();
        var names = symbols.Select(symbol => symbol.Name).ToHashSet();
        var used = statements.SelectMany(Tree.Expressions).SelectMany(expression => Tree.FreeNames(expression)).ToList();
        var usedNames = used.Select(name => name.Id).ToHashSet();
        var calls = statements.SelectMany(Tree.All).OfType<Call>().ToList();

        return used.Where(name => !names.Contains(name.Id)).Select(name => $"{path}({name.Line}): {name.Id} is not defined")
            .Concat(calls.Where(call => !BicepFunctions.Known.Contains(call.Function) && !Decorators.Contains(call.Function)).Select(call => $"{path}({call.Line}): {call.Function} is no function that is known"))
            .Concat(symbols.GroupBy(symbol => symbol.Name).Where(group => group.Count() > 1).Select(group => $"{path}: {group.Key} is defined twice"))
            .Concat(symbols.Where(symbol => MustBeUsed(symbol) && !usedNames.Contains(symbol.Name)).Select(symbol => $"{path}({symbol.Line}): {symbol.Name} is not used"))
            .Concat(statements.OfType<Parameter>().Where(parameter => parameter.Decorator("description") is null).Select(parameter => $"{path}({parameter.Line}): {parameter.Name} has no description"))
            .Concat(statements.OfType<Parameter>().Where(parameter => !Types.Contains(parameter.Type)).Select(parameter => $"{path}({parameter.Line}): {parameter.Type} is no type"))
            .Concat(statements.OfType<Resource>().SelectMany(resource => Dependencies(path, resource.Body, names)))
            .Concat(statements.OfType<Module>().SelectMany(module => Dependencies(path, module.Body, names)));
    }

    private static bool MustBeUsed(Statement symbol) => symbol is Parameter or Variable or Resource { Existing: true };

    private static IEnumerable<string> Dependencies(string path, Expression body, HashSet<string> names)
        => (Tree.Object(body).Find("dependsOn") as ListOf)?.Items.Where(item => item is not Name name || !names.Contains(name.Id)).Select(item => $"{path}({item.Line}): dependsOn names resources and modules") ?? [];
}
