namespace IctPipeline.Cli.Completion;

/// <summary>
/// Scripts that ask <c>ict</c> itself what fits: the directive <c>[suggest:position] "line"</c> of System.CommandLine prints one
/// suggestion a line.
/// </summary>
internal static class CompletionScripts
{
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "pwsh"];

    private const string Bash = """
        # ict completion bash > ~/.local/share/bash-completion/completions/ict
        _ict_complete() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(ict "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _ict_complete ict

        """;

    private const string Zsh = """
        #compdef ict
        # ict completion zsh > "${fpath[1]}/_ict"
        _ict() {
          local -a found
          found=("${(@f)$(ict "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -a found
          [[ ${#found} -gt 0 && -n "${found[1]}" ]] || _files
        }
        compdef _ict ict

        """;

    private const string PowerShell = """
        # ict completion pwsh >> $PROFILE
        Register-ArgumentCompleter -Native -CommandName ict -ScriptBlock {
          param($word, $line, $position)
          ict "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }

        """;

    public static string For(string shell) =>
        shell switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            _ => PowerShell,
        };
}
