"""Starts the emulator with the few things that it lacks and our stack has; docs/emulator-differences.md lists them.

The template that is deployed is the product's own, to the byte: what differs from AWS is mended on this side.
"""

import json
import threading

from ministack import app
from ministack.services import apigateway, s3, stepfunctions
from ministack.services.cloudformation import provisioners

handlers = provisioners._RESOURCE_HANDLERS


def answer(response):
    """The body of one of the emulator's own answers, or the refusal as an error of the deployment."""
    status, _, body = response
    if status >= 400:
        raise ValueError(body.decode())
    return json.loads(body)


# AWS::StepFunctions::StateMachineVersion: the API has versions, the templates do not.


def publish_version(logical_id, props, stack_name):
    asked = {"stateMachineArn": props["StateMachineArn"], "revisionId": props.get("StateMachineRevisionId")}
    arn = answer(stepfunctions._publish_state_machine_version(asked))["stateMachineVersionArn"]
    return arn, {"Arn": arn}


def delete_version(arn, props):
    answer(stepfunctions._delete_state_machine_version({"stateMachineVersionArn": arn}))


# AWS::StepFunctions::StateMachineAlias, likewise.


def routing(props):
    version = props["DeploymentPreference"]["StateMachineVersionArn"]
    return [{"stateMachineVersionArn": version, "weight": 100}]


def create_alias(logical_id, props, stack_name):
    asked = {"name": props["Name"], "routingConfiguration": routing(props)}
    arn = answer(stepfunctions._create_state_machine_alias(asked))["stateMachineAliasArn"]
    return arn, {"Arn": arn}


def update_alias(arn, old_props, new_props, stack_name):
    asked = {"stateMachineAliasArn": arn, "routingConfiguration": routing(new_props)}
    answer(stepfunctions._update_state_machine_alias(asked))
    return arn, {"Arn": arn}


def delete_alias(arn, props):
    answer(stepfunctions._delete_state_machine_alias({"stateMachineAliasArn": arn}))


# Types that are taken as they are and have no effect: how the sign-in pages look, and what tells of spending.

WITHOUT_EFFECT = ["AWS::Cognito::ManagedLoginBranding", "AWS::Budgets::Budget"]


def note(logical_id, props, stack_name):
    return f"{stack_name}-{logical_id}", {}


# AWS::S3::Bucket: its tags, without which the stage's own clearing leaves a bucket as it is.


def with_tags(make):
    def make_with_tags(*args):
        name, attributes = make(*args)
        # The properties come before the stack's name.
        tags = args[-2].get("Tags", [])
        s3._bucket_tags[name] = {tag["Key"]: tag["Value"] for tag in tags}
        return name, attributes

    return make_with_tags


# AWS::CloudWatch::Alarm over an expression: kept to be seen, never evaluated.

alarm_record = provisioners._cw_metric_alarm_record


def expression_alarm_record(name, props):
    if not props.get("Metrics"):
        return alarm_record(name, props)
    shown = {"MetricName": "expression", "Namespace": "expression"}
    return alarm_record(name, {**{key: props[key] for key in props if key != "Metrics"}, **shown})


# Timeouts that are expressions are evaluated when the state is entered.

execute_task = stepfunctions._execute_task
task = threading.local()


def execute_task_within_time(state, raw_input, execution, context):
    timeouts = {
        field: stepfunctions._jsonata_state_field(state, field, "number", raw_input, context)
        for field in ("TimeoutSeconds", "HeartbeatSeconds")
        if isinstance(state.get(field), str)
    }
    task.execution = execution
    return execute_task({**state, **timeouts}, raw_input, execution, context)


# A task that waits for its token says so in the history once its function has answered, and fails with it.

invoke_with_callback = stepfunctions._invoke_with_callback
call_lambda = stepfunctions._call_lambda


def invoke_and_wait(resource, input_data, token, state):
    task.token = token
    return invoke_with_callback(resource, input_data, token, state)


def call_lambda_of_task(function, event):
    token, task.token = getattr(task, "token", None), None
    try:
        result = call_lambda(function, event)
    except stepfunctions._ExecutionError as error:
        if token:
            stepfunctions._send_task_failure({"taskToken": token, "error": error.error, "cause": error.cause})
        raise
    if token:
        stepfunctions._add_event(task.execution, "TaskSubmitted", {})
    return result


handlers["AWS::StepFunctions::StateMachineVersion"] = {"create": publish_version, "delete": delete_version}
handlers["AWS::StepFunctions::StateMachineAlias"] = {
    "create": create_alias,
    "update": update_alias,
    "delete": delete_alias,
}
bucket = handlers["AWS::S3::Bucket"]
handlers["AWS::S3::Bucket"] = {**bucket, "create": with_tags(bucket["create"]), "update": with_tags(bucket["update"])}
for resource_type in WITHOUT_EFFECT:
    handlers[resource_type] = {"create": note, "delete": lambda *_: None}
provisioners._cw_metric_alarm_record = expression_alarm_record
stepfunctions._execute_task = execute_task_within_time
stepfunctions._invoke_with_callback = invoke_and_wait
stepfunctions._call_lambda = call_lambda_of_task

# Addresses of HTTP APIs say https, as Amazon's do: cookies, links and the sign-in's way back depend on it.
apigateway._api_endpoint_scheme = lambda protocol: "https"

app.main()
