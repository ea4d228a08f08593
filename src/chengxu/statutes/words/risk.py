"""Risk management, the circuit breaker, representatives of actors abroad, audits."""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

OTHER_SUBJECTS = Party("other_subjects", Term("其他相关主体", "the others concerned"), plural=True)
"""Whoever, beside developer and provider, keeps a dangerous system going."""

# Risk management (ML4 57)

risk_system = Several(
    name="risk_system",
    question=Term(
        "提供者的风险管理制度做到了下列哪些？",
        "Which of these is true of the provider's risk management system?",
    ),
    help=Term(
        "前四项须在制度文件中有针对该服务的分析。实施须有凭据，如评审记录；只有文件的，不选“实施”。",
        "The first four need an analysis of this very service in the document. Operation takes evidence, such as dated reviews; a "
        "document alone does not show it.",
    ),
    label=Term("风险管理制度做到的事项", "the points met by the risk management system"),
    values=(
        ("scenario", Term("考虑使用场景", "regard to the scenario")),
        ("nature", Term("考虑产品、服务的性质", "regard to the nature of the product or service")),
        ("audience", Term("考虑受众", "regard to the audience")),
        ("state_of_art", Term("考虑行业技术水平", "regard to the state of the art")),
        ("life_cycle", Term("覆盖全生命周期", "cover of the whole life cycle")),
        ("operated", Term("实施", "operation in practice")),
    ),
)

risk_work = Several(
    name="risk_work",
    question=Term(
        "对该服务的风险，提供者做到了下列哪些？",
        "Which of these does the provider do about the risks of the service?",
    ),
    help=Term(
        "记录须逐项写明风险、措施和日期。不足两年即删除过记录的，不选最后一项；终止服务时的清理也不例外。",
        "A record names each risk, its measure and its day. Leave out the last item if any was deleted within two years, be it "
        "in the clean-up after the end of the service.",
    ),
    label=Term("风险工作做到的事项", "the steps taken on risks"),
    values=(
        ("identified_before_use", Term("投入使用前识别风险", "identification before use")),
        ("identified_in_use", Term("使用过程中识别风险", "identification during use")),
        ("measures", Term("采取必要管控措施", "the control measures needed")),
        (
            "records_kept",
            Term("识别和措施的记录保存满两年", "records of both, kept for two years"),
        ),
    ),
)

RISK_CONTROLLED = Event(
    name="risk_controlled",
    label=Term("对所识别的风险采取措施", "the measure against the identified risk"),
    question=Term(
        "对所识别的风险，哪一天采取了管控措施并记录在案？",
        "On which day was a control measure taken against the identified risk and recorded?",
    ),
    help=Term(
        "一项风险一个案号；又采取新措施的，另记一笔，保存期限从新的一笔起算。",
        "One case for each risk. A further measure is a further entry, from which its record is kept anew.",
    ),
)

development_risk_work = Several(
    name="development_risk_work",
    question=Term(
        "研发中的风险管理制度在下列哪些环节实际运行（识别风险并采取措施）？",
        "At which stages of development is the risk management system at work, with risks identified and measures taken?",
    ),
    help=Term(
        "某一环节由他人承担的，凭其提供的记录选；没有记录的不选。",
        "For a stage in other hands, go by the records that they supply; leave out a stage without any.",
    ),
    label=Term("风险管理运行的研发环节", "the stages with risk management at work"),
    values=(
        ("design", Term("设计", "design")),
        ("data_collection_training", Term("数据收集、训练", "data collection and training")),
        ("model_selection", Term("模型选择", "model selection")),
        ("test_validation", Term("测试验证", "testing and validation")),
    ),
)

RISK_FILE_REQUESTED = Event(
    name="risk_file_requested",
    label=Term("提供者索取评估报告和风险记录", "the provider's request for report and risk records"),
    question=Term(
        "提供者哪一天向研发者索取安全评估报告和风险记录？",
        "On which day did a provider ask the developer for the safety assessment report and the risk records?",
    ),
)

RISK_FILE_SUPPLIED = Event(
    name="risk_file_supplied",
    label=Term("交付评估报告和风险记录", "the supply of the report and the records"),
    question=Term(
        "研发者哪一天提供了所要求的报告和记录？", "On which day did the developer supply what was asked for?"
    ),
    help=Term(
        "标明所涉段落、只遮盖商业秘密的，算提供；以商业秘密为由整份拒绝的，不算。",
        "Marking the passages and blacking out trade secrets only is supply; withholding a whole document for their sake is not.",
    ),
)

# The circuit breaker (ML4 58)

safety_stages = Several(
    name="safety_stages",
    question=Term(
        "为防止局部故障、漏洞或者攻击扩大为大范围失控，在下列哪些环节采取了有据可查的措施？",
        "At which stages is there a measure, with evidence, that keeps a local fault, flaw or attack from spreading into loss "
        "of control at large?",
    ),
    help=Term(
        "由他人承担的环节，凭其提供的证据选。",
        "For a stage in other hands, go by the evidence that they supply.",
    ),
    label=Term("采取防失控措施的环节", "the stages with measures against loss of control"),
    values=(
        ("design", Term("设计", "design")),
        ("development", Term("开发", "development")),
        ("operation", Term("运行", "operation")),
    ),
)

has_circuit_breaker = Flag(
    name="has_circuit_breaker",
    question=Term(
        "是否已经建立能够随时启动的应急熔断机制？",
        "Is there an emergency circuit breaker that can be tripped at any time?",
    ),
    help=Term(
        "预案应写明可用的阻断措施（暂停研发、停更、限制功能、停运、销毁）、负责人和最近一次演练。在不在负面清单内"
        "都需要；从未试过能否启动的，填“否”。",
        "The plan names the measures at hand (pause development, stop updates, limit functions, terminate, destroy), who is "
        "responsible and when it was last tested. It is needed on the list and off it; no if nobody has ever tried whether it works.",
    ),
    yes=Term("已经建立应急熔断机制", "an emergency circuit breaker is in place"),
    no=Term("没有建立应急熔断机制", "no emergency circuit breaker is in place"),
)

breaker_triggers = Several(
    name="breaker_triggers",
    question=Term(
        "系统现在具有下列哪些已经发现而尚未消除的险情？自何日起？",
        "Which of these dangers has been found in the system and is not yet removed, and since which day?",
    ),
    help=Term(
        "只有一般缺陷、漏洞或者事件的，答“无”，按补救和报告的规定办理。消除后改答“无”，并写明日期。",
        "Answer “none” for an ordinary defect, flaw or incident, which belongs under remedy and reporting; and “none” again, "
        "with the day, once the danger is removed.",
    ),
    label=Term("系统的险情", "the dangers in the system"),
    values=(
        ("serious_hidden_danger", Term("严重安全隐患", "a serious hidden danger")),
        ("out_of_control", Term("失控", "loss of control")),
        ("may_cascade", Term("可能引发级联风险", "a possible cascade")),
    ),
)

BREAKER_TRIGGER_FOUND = Event(
    name="breaker_trigger_found",
    label=Term("发现险情", "the discovery of the danger"),
    question=Term(
        "哪一天发现系统有上述险情？",
        "On which day was a serious hidden danger, loss of control or possible cascade found?",
    ),
    help=Term("记下时刻；一次险情一个案号。", "Note the hour as well; one danger, one case number."),
)

RISK_BLOCKED_AND_REPORTED = Event(
    name="risk_blocked_and_reported",
    label=Term("阻断风险并报告", "the blocking of the risk and the report of it"),
    question=Term(
        "哪一天既采取了阻断措施，又向国家人工智能主管机关作了报告？",
        "By which day had a blocking measure been taken and the national AI authority been told?",
    ),
    help=Term(
        "两件事都完成的日子，各自的时刻另行记录。向省级主管机关报告的不算。",
        "The day on which both were done; note the hour of each. A report to a provincial authority does not count.",
    ),
)

grave_dangers = Several(
    name="grave_dangers",
    question=Term(
        "国家人工智能主管机关认为该人工智能可能造成下列哪些后果？",
        "Which of these does the national AI authority hold that the AI may bring about?",
    ),
    help=Term(
        "由主管机关认定；没有认定过的，填“不知道”。",
        "The authority's finding; answer “unknown” if it has made none either way.",
    ),
    label=Term("可能造成的严重后果", "the grave consequences to be feared"),
    values=(
        ("national_security", Term("严重危害国家安全", "serious harm to national security")),
        ("public_interest", Term("严重危害社会公共利益", "serious harm to the public interest")),
        ("systemic_risk", Term("引发重大系统性风险", "a major systemic risk")),
    ),
)

disposal_ordered = Flag(
    name="disposal_ordered",
    question=Term(
        "国家人工智能主管机关是否已经下令停止研发或者服务、下架产品、销毁系统？",
        "Has the national AI authority ordered that development stop, the service end, the product be taken down or the system be "
        "destroyed?",
    ),
    yes=Term("已经发出处置命令", "an order of disposal has been made"),
    no=Term("没有发出处置命令", "no order of disposal has been made"),
)

cutoff_necessary = Flag(
    name="cutoff_necessary",
    question=Term(
        "主管机关是否书面说明了切断网络连接或者限制数据传输的必要性？",
        "Has the authority set out in writing why the network has to be cut or data transfer restricted?",
    ),
    yes=Term(
        "有书面理由说明必须切断网络或者限制数据传输",
        "written reasons show that the network has to be cut or data transfer restricted",
    ),
    no=Term(
        "没有书面理由说明必须切断网络或者限制数据传输",
        "no written reasons show that the network has to be cut or data transfer restricted",
    ),
)

# Representatives of actors abroad (ML4 62)

has_representative = Flag(
    name="has_representative",
    question=Term(
        "在境内是否有负责人工智能事务的专门机构或者指定代表？自何日起？",
        "Is there a dedicated office or a named representative for AI matters in the country, and since which day?",
    ),
    help=Term(
        "须有境内地址。不能代替许可条件所要求的境内依法设立。",
        "It needs an address in the country. It is no substitute for the establishment that a licence requires.",
    ),
    yes=Term("在境内有专门机构或者指定代表", "there is an office or representative in the country"),
    no=Term("在境内没有专门机构和指定代表", "there is neither office nor representative in the country"),
)

representative_reported = Several(
    name="representative_reported",
    question=Term(
        "向国家人工智能主管机关报送了机构或者代表的哪些信息，且现在仍然准确？",
        "Which particulars of the office or representative have been reported to the national AI authority and are still correct?",
    ),
    label=Term("已报送的信息", "the particulars reported"),
    values=(
        ("name", Term("机构名称或者代表姓名", "the name of the office or representative")),
        ("contact", Term("联系方式", "the contact")),
    ),
)

# Audits (ML4 52, 68)

AUDIT_COMPLETED = Event(
    name="audit_completed",
    label=Term("完成人工智能审计", "the completion of the AI audit"),
    question=Term("哪一天完成了人工智能审计？", "On which day was the AI audit completed?"),
    help=Term(
        "填审计报告作出之日，不得晚于今天。同一次审计可以同时满足审计义务和定期审计的要求。",
        "The day of the report, not in the future. One audit may serve both the duty to audit and its two-yearly rhythm.",
    ),
)
