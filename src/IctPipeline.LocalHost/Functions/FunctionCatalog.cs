using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace IctPipeline.LocalHost.Functions;

/// <summary>Finds functions by their attributes, under the rules of the platform's own generator.</summary>
internal static class FunctionCatalog
{
    /// <summary>The functions among the public methods of some classes, ordered by name.</summary>
    /// <exception cref="LocalHostException">A function breaks a rule that would break it in Azure too.</exception>
    public static IReadOnlyList<FunctionMethod> Find(IEnumerable<Type> classes)
    {
        var functions = classes
            .Where(type => type is { IsClass: true, IsVisible: true })
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            )
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(found => found.Attribute is not null)
            .Select(found => Describe(found.Attribute!.Name, found.Method))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();

        var twin = functions
            .GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        return twin is null ? functions : throw Wrong($"Two functions are named {twin.Key}.");
    }

    private static FunctionMethod Describe(string name, MethodInfo method)
    {
        var triggers = method
            .GetParameters()
            .Select(parameter => (Parameter: parameter, Attribute: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(found => found.Attribute is not null)
            .ToList();
        if (triggers.Count != 1)
        {
            throw Wrong($"Function {name} has {triggers.Count} triggers instead of one.");
        }

        if (
            method.ReturnType == typeof(void)
            && method.GetCustomAttribute<System.Runtime.CompilerServices.AsyncStateMachineAttribute>() is not null
        )
        {
            throw Wrong($"Function {name} is async void: nobody could wait for it.");
        }

        return new FunctionMethod(name, method, triggers[0].Parameter, triggers[0].Attribute!);
    }

    private static LocalHostException Wrong(string message) => new(LocalHostCodes.SettingWrong, message);
}
